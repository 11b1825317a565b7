/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-step.h"

G_BEGIN_DECLS

#define USHER_TYPE_QUALITY_STEP (usher_quality_step_get_type ())

/**
 * UsherQualityStep:
 *
 * From finished work to a car that its customer has accepted: three levels of
 * inspection, rework, road tests, trouble codes, certificate, wash and
 * acceptance (质检、洗车、验收).
 */
G_DECLARE_FINAL_TYPE (UsherQualityStep, usher_quality_step, USHER, QUALITY_STEP, UsherOrderStep)

G_END_DECLS
