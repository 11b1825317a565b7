/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-car-system.h"
#include "usher-nick.h"
#include "usher-text.h"

#include <string.h>

static const char *const nicks[] = {
  [USHER_CAR_SYSTEM_UNKNOWN] = "none",
  [USHER_CAR_SYSTEM_BRAKES] = "brakes",
  [USHER_CAR_SYSTEM_STEERING] = "steering",
  [USHER_CAR_SYSTEM_SUSPENSION] = "suspension",
  [USHER_CAR_SYSTEM_TYRES] = "tyres",
  [USHER_CAR_SYSTEM_TRANSMISSION] = "transmission",
  [USHER_CAR_SYSTEM_COOLING] = "cooling",
  [USHER_CAR_SYSTEM_CLIMATE] = "climate",
  [USHER_CAR_SYSTEM_EXHAUST] = "exhaust",
  [USHER_CAR_SYSTEM_FUEL] = "fuel",
  [USHER_CAR_SYSTEM_CHARGING] = "charging",
  [USHER_CAR_SYSTEM_ELECTRICAL] = "electrical",
  [USHER_CAR_SYSTEM_BODY] = "body",
  [USHER_CAR_SYSTEM_ENGINE] = "engine",
};

/* What customers and catalogues call things, lower case; the first that stands
 * in a text says its system.  What is particular stands before what is
 * general: a headlight before a light, coolant before water. */
static const struct
{
  const char    *word;
  UsherCarSystem system;
} words[] = {
  { "刹车", USHER_CAR_SYSTEM_BRAKES },
  { "制动", USHER_CAR_SYSTEM_BRAKES },
  { "abs", USHER_CAR_SYSTEM_BRAKES },
  { "手刹", USHER_CAR_SYSTEM_BRAKES },
  { "brak", USHER_CAR_SYSTEM_BRAKES },
  { "方向盘", USHER_CAR_SYSTEM_STEERING },
  { "转向灯", USHER_CAR_SYSTEM_ELECTRICAL },
  { "转向", USHER_CAR_SYSTEM_STEERING },
  { "跑偏", USHER_CAR_SYSTEM_STEERING },
  { "四轮定位", USHER_CAR_SYSTEM_STEERING },
  { "方向", USHER_CAR_SYSTEM_STEERING },
  { "steer", USHER_CAR_SYSTEM_STEERING },
  { "alignment", USHER_CAR_SYSTEM_STEERING },
  { "减震", USHER_CAR_SYSTEM_SUSPENSION },
  { "减振", USHER_CAR_SYSTEM_SUSPENSION },
  { "悬挂", USHER_CAR_SYSTEM_SUSPENSION },
  { "悬架", USHER_CAR_SYSTEM_SUSPENSION },
  { "底盘", USHER_CAR_SYSTEM_SUSPENSION },
  { "半轴", USHER_CAR_SYSTEM_SUSPENSION },
  { "suspension", USHER_CAR_SYSTEM_SUSPENSION },
  { "shock absorber", USHER_CAR_SYSTEM_SUSPENSION },
  { "轮胎", USHER_CAR_SYSTEM_TYRES },
  { "胎压", USHER_CAR_SYSTEM_TYRES },
  { "扎胎", USHER_CAR_SYSTEM_TYRES },
  { "补胎", USHER_CAR_SYSTEM_TYRES },
  { "轮毂", USHER_CAR_SYSTEM_TYRES },
  { "动平衡", USHER_CAR_SYSTEM_TYRES },
  { "tyre", USHER_CAR_SYSTEM_TYRES },
  { "tire", USHER_CAR_SYSTEM_TYRES },
  { "变速箱", USHER_CAR_SYSTEM_TRANSMISSION },
  { "变速器", USHER_CAR_SYSTEM_TRANSMISSION },
  { "离合", USHER_CAR_SYSTEM_TRANSMISSION },
  { "换挡", USHER_CAR_SYSTEM_TRANSMISSION },
  { "挂挡", USHER_CAR_SYSTEM_TRANSMISSION },
  { "换档", USHER_CAR_SYSTEM_TRANSMISSION },
  { "gearbox", USHER_CAR_SYSTEM_TRANSMISSION },
  { "transmission", USHER_CAR_SYSTEM_TRANSMISSION },
  { "clutch", USHER_CAR_SYSTEM_TRANSMISSION },
  { "shifting", USHER_CAR_SYSTEM_TRANSMISSION },
  { "水温", USHER_CAR_SYSTEM_COOLING },
  { "冷却", USHER_CAR_SYSTEM_COOLING },
  { "防冻液", USHER_CAR_SYSTEM_COOLING },
  { "水箱", USHER_CAR_SYSTEM_COOLING },
  { "水泵", USHER_CAR_SYSTEM_COOLING },
  { "节温器", USHER_CAR_SYSTEM_COOLING },
  { "coolant", USHER_CAR_SYSTEM_COOLING },
  { "overheat", USHER_CAR_SYSTEM_COOLING },
  { "radiator", USHER_CAR_SYSTEM_COOLING },
  { "空调", USHER_CAR_SYSTEM_CLIMATE },
  { "制冷", USHER_CAR_SYSTEM_CLIMATE },
  { "暖风", USHER_CAR_SYSTEM_CLIMATE },
  { "鼓风机", USHER_CAR_SYSTEM_CLIMATE },
  { "冷媒", USHER_CAR_SYSTEM_CLIMATE },
  { "air condition", USHER_CAR_SYSTEM_CLIMATE },
  { "heating", USHER_CAR_SYSTEM_CLIMATE },
  { "排气", USHER_CAR_SYSTEM_EXHAUST },
  { "三元", USHER_CAR_SYSTEM_EXHAUST },
  { "尾气", USHER_CAR_SYSTEM_EXHAUST },
  { "消声器", USHER_CAR_SYSTEM_EXHAUST },
  { "exhaust", USHER_CAR_SYSTEM_EXHAUST },
  { "muffler", USHER_CAR_SYSTEM_EXHAUST },
  { "充电口", USHER_CAR_SYSTEM_CHARGING },
  { "充不上", USHER_CAR_SYSTEM_CHARGING },
  { "充电桩", USHER_CAR_SYSTEM_CHARGING },
  { "动力电池", USHER_CAR_SYSTEM_CHARGING },
  { "续航", USHER_CAR_SYSTEM_CHARGING },
  { "traction battery", USHER_CAR_SYSTEM_CHARGING },
  { "charging port", USHER_CAR_SYSTEM_CHARGING },
  { "喷油", USHER_CAR_SYSTEM_FUEL },
  { "油泵", USHER_CAR_SYSTEM_FUEL },
  { "汽油味", USHER_CAR_SYSTEM_FUEL },
  { "油箱", USHER_CAR_SYSTEM_FUEL },
  { "fuel", USHER_CAR_SYSTEM_FUEL },
  { "蓄电池", USHER_CAR_SYSTEM_ELECTRICAL },
  { "电瓶", USHER_CAR_SYSTEM_ELECTRICAL },
  { "发电机", USHER_CAR_SYSTEM_ELECTRICAL },
  { "大灯", USHER_CAR_SYSTEM_ELECTRICAL },
  { "尾灯", USHER_CAR_SYSTEM_ELECTRICAL },
  { "车灯", USHER_CAR_SYSTEM_ELECTRICAL },
  { "雨刮", USHER_CAR_SYSTEM_ELECTRICAL },
  { "喇叭", USHER_CAR_SYSTEM_ELECTRICAL },
  { "导航", USHER_CAR_SYSTEM_ELECTRICAL },
  { "音响", USHER_CAR_SYSTEM_ELECTRICAL },
  { "battery", USHER_CAR_SYSTEM_ELECTRICAL },
  { "alternator", USHER_CAR_SYSTEM_ELECTRICAL },
  { "headlight", USHER_CAR_SYSTEM_ELECTRICAL },
  { "wiper", USHER_CAR_SYSTEM_ELECTRICAL },
  { "车门", USHER_CAR_SYSTEM_BODY },
  { "天窗", USHER_CAR_SYSTEM_BODY },
  { "玻璃", USHER_CAR_SYSTEM_BODY },
  { "喷漆", USHER_CAR_SYSTEM_BODY },
  { "补漆", USHER_CAR_SYSTEM_BODY },
  { "钣金", USHER_CAR_SYSTEM_BODY },
  { "保险杠", USHER_CAR_SYSTEM_BODY },
  { "座椅", USHER_CAR_SYSTEM_BODY },
  { "漏水", USHER_CAR_SYSTEM_BODY },
  { "paint", USHER_CAR_SYSTEM_BODY },
  { "sunroof", USHER_CAR_SYSTEM_BODY },
  { "bumper", USHER_CAR_SYSTEM_BODY },
  { "window", USHER_CAR_SYSTEM_BODY },
  { "发动机", USHER_CAR_SYSTEM_ENGINE },
  { "怠速", USHER_CAR_SYSTEM_ENGINE },
  { "机油", USHER_CAR_SYSTEM_ENGINE },
  { "熄火", USHER_CAR_SYSTEM_ENGINE },
  { "打不着", USHER_CAR_SYSTEM_ENGINE },
  { "火花塞", USHER_CAR_SYSTEM_ENGINE },
  { "正时", USHER_CAR_SYSTEM_ENGINE },
  { "节气门", USHER_CAR_SYSTEM_ENGINE },
  { "engine", USHER_CAR_SYSTEM_ENGINE },
  { "idle", USHER_CAR_SYSTEM_ENGINE },
  { "idling", USHER_CAR_SYSTEM_ENGINE },
  { "spark plug", USHER_CAR_SYSTEM_ENGINE },
};

/**
 * usher_car_system_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_car_system_to_string (UsherCarSystem value)
{
  return usher_nick_get (nicks, G_N_ELEMENTS (nicks), value);
}

/**
 * usher_car_system_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a system
 */
gboolean
usher_car_system_from_string (const char     *nick,
                              UsherCarSystem *out)
{
  guint value = 0;

  if (!usher_nick_find (nicks, G_N_ELEMENTS (nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/* Whether @word stands in @text; a Latin one at the beginning of a word only,
 * so that no tyre is tired. */
static gboolean
has_word (const char *text,
          const char *word)
{
  const char *found = text;

  while ((found = strstr (found, word)) != NULL)
    {
      if (!g_ascii_isalpha (*word) || found == text || !g_ascii_isalpha (found[-1]))
        return TRUE;
      found++;
    }

  return FALSE;
}

/**
 * usher_car_system_of_words:
 * @text: (nullable): a concern or the name of a work, in Chinese or English
 *
 * Returns: which system of the car it is about
 */
UsherCarSystem
usher_car_system_of_words (const char *text)
{
  g_autofree char *half = usher_text_to_half_width (text != NULL ? text : "");
  g_autofree char *folded = g_utf8_casefold (half, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (has_word (folded, words[i].word))
      return words[i].system;

  return USHER_CAR_SYSTEM_UNKNOWN;
}
