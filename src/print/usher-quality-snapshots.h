/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form-labels.h"
#include "usher-order-file.h"
#include "usher-quality-file.h"
#include "usher-quality-snapshot.h"
#include "usher-shop.h"

G_BEGIN_DECLS

/* From the inspection of an order to what its papers say. */

UsherQualitySnapshot  *usher_quality_snapshots_take (UsherOrderFile       *file,
                                                     UsherQualityFile     *quality,
                                                     UsherShop            *shop,
                                                     UsherDocumentLanguage language);
UsherRoadTestSnapshot *usher_quality_snapshots_take_road_test (UsherOrderFile *file,
                                                               UsherRoadTest  *test,
                                                               UsherShop      *shop);

G_END_DECLS
