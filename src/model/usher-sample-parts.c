/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-catalogue-rows.h"
#include "usher-sample-private.h"
#include "usher-starter-tables.h"

#define N_VARIANTS 3

/* The same part of several makers: its code's ending, brand, kind, and price in
 * percent of the table's. */
typedef struct
{
  const char   *suffix;
  const char   *brand;
  UsherPartKind kind;
  int           percent;
} Variant;

typedef enum
{
  FILTER,
  OIL,
  SPARK,
  FLUID,
  GEAR_OIL,
  BRAKE,
  CHASSIS,
  ELECTRIC,
  BATTERY,
  TYRE,
  BODY,
  LAMP,
  CLIMATE,
  CARE,
} Family;

static const Variant variants[][N_VARIANTS] = {
  [FILTER] = { { "Y", "原厂", USHER_PART_KIND_OEM, 100 }, { "M", "马勒", USHER_PART_KIND_EQUIVALENT, 62 }, { "F", "曼牌", USHER_PART_KIND_EQUIVALENT, 68 } },
  [OIL] = { { "M", "美孚", USHER_PART_KIND_EQUIVALENT, 100 }, { "C", "嘉实多", USHER_PART_KIND_EQUIVALENT, 94 }, { "S", "壳牌", USHER_PART_KIND_EQUIVALENT, 96 } },
  [SPARK] = { { "Y", "原厂", USHER_PART_KIND_OEM, 130 }, { "N", "NGK", USHER_PART_KIND_EQUIVALENT, 100 }, { "B", "博世", USHER_PART_KIND_EQUIVALENT, 92 } },
  [FLUID] = { { "Y", "原厂", USHER_PART_KIND_OEM, 120 }, { "B", "博世", USHER_PART_KIND_EQUIVALENT, 100 }, { "C", "加德士", USHER_PART_KIND_EQUIVALENT, 95 } },
  [GEAR_OIL] = { { "Y", "原厂", USHER_PART_KIND_OEM, 130 }, { "A", "爱信", USHER_PART_KIND_EQUIVALENT, 100 }, { "Z", "采埃孚", USHER_PART_KIND_EQUIVALENT, 118 } },
  [BRAKE] = { { "Y", "原厂", USHER_PART_KIND_OEM, 100 }, { "F", "菲罗多", USHER_PART_KIND_EQUIVALENT, 64 }, { "B", "博世", USHER_PART_KIND_EQUIVALENT, 60 } },
  [CHASSIS] = { { "Y", "原厂", USHER_PART_KIND_OEM, 100 }, { "T", "天合", USHER_PART_KIND_EQUIVALENT, 60 }, { "S", "萨克斯", USHER_PART_KIND_EQUIVALENT, 66 } },
  [ELECTRIC] = { { "Y", "原厂", USHER_PART_KIND_OEM, 100 }, { "B", "博世", USHER_PART_KIND_EQUIVALENT, 72 }, { "V", "法雷奥", USHER_PART_KIND_REPAIRED, 45 } },
  [BATTERY] = { { "V", "瓦尔塔", USHER_PART_KIND_EQUIVALENT, 100 }, { "F", "风帆", USHER_PART_KIND_EQUIVALENT, 82 }, { "C", "骆驼", USHER_PART_KIND_EQUIVALENT, 76 } },
  [TYRE] = { { "M", "米其林", USHER_PART_KIND_EQUIVALENT, 100 }, { "H", "韩泰", USHER_PART_KIND_EQUIVALENT, 72 }, { "C", "朝阳", USHER_PART_KIND_EQUIVALENT, 55 } },
  [BODY] = { { "Y", "原厂", USHER_PART_KIND_OEM, 100 }, { "E", "品牌件", USHER_PART_KIND_EQUIVALENT, 45 }, { "R", "修复件", USHER_PART_KIND_REPAIRED, 35 } },
  [LAMP] = { { "Y", "原厂", USHER_PART_KIND_OEM, 100 }, { "H", "海拉", USHER_PART_KIND_EQUIVALENT, 70 }, { "P", "飞利浦", USHER_PART_KIND_EQUIVALENT, 74 } },
  [CLIMATE] = { { "Y", "原厂", USHER_PART_KIND_OEM, 100 }, { "D", "电装", USHER_PART_KIND_EQUIVALENT, 75 }, { "R", "再制造", USHER_PART_KIND_REPAIRED, 48 } },
  [CARE] = { { "M", "3M", USHER_PART_KIND_EQUIVALENT, 100 }, { "W", "伍尔特", USHER_PART_KIND_EQUIVALENT, 105 }, { "T", "龟牌", USHER_PART_KIND_EQUIVALENT, 80 } },
};

typedef struct
{
  const char *code;
  Family      family;
  const char *name;
  const char *name_en;
  const char *unit;
  int         price; /* yuan */
} Part;

static const Part parts[] = {
  { "P0101", FILTER, "机油滤清器", "Oil filter", "个", 68 },
  { "P0102", FILTER, "空气滤清器", "Air filter", "个", 98 },
  { "P0103", FILTER, "空调滤清器", "Cabin filter", "个", 128 },
  { "P0104", FILTER, "燃油滤清器", "Fuel filter", "个", 168 },
  { "P0105", SPARK, "火花塞（铱金）", "Spark plug (iridium)", "支", 85 },
  { "P0106", SPARK, "火花塞（镍）", "Spark plug (nickel)", "支", 32 },
  { "P0107", FILTER, "变速器滤清器", "Transmission filter", "个", 260 },
  { "P0108", FILTER, "放油螺栓垫片", "Drain plug washer", "个", 6 },
  { "P0201", OIL, "全合成机油 5W-30（1L）", "Full synthetic oil 5W-30 (1 L)", "升", 98 },
  { "P0202", OIL, "半合成机油 10W-40（1L）", "Semi-synthetic oil 10W-40 (1 L)", "升", 58 },
  { "P0203", OIL, "矿物油 15W-40（1L）", "Mineral oil 15W-40 (1 L)", "升", 36 },
  { "P0204", FLUID, "制动液 DOT4（1L）", "Brake fluid DOT 4 (1 L)", "瓶", 78 },
  { "P0205", FLUID, "防冻液 -35℃（4L）", "Coolant -35 °C (4 L)", "桶", 118 },
  { "P0206", GEAR_OIL, "自动变速器油（1L）", "Automatic transmission fluid (1 L)", "升", 110 },
  { "P0207", GEAR_OIL, "双离合变速器油（1L）", "Dual clutch fluid (1 L)", "升", 148 },
  { "P0208", GEAR_OIL, "减速器油（1L）", "Reduction gear oil (1 L)", "升", 120 },
  { "P0209", FLUID, "转向助力液（1L）", "Power steering fluid (1 L)", "瓶", 68 },
  { "P0210", FLUID, "玻璃水（2L）", "Washer fluid (2 L)", "桶", 15 },
  { "P0211", CARE, "空调管路清洗剂", "Air conditioning cleaner", "瓶", 88 },
  { "P0212", CARE, "节气门清洗剂", "Throttle cleaner", "瓶", 58 },
  { "P0213", CARE, "喷油嘴清洗剂", "Injector cleaner", "瓶", 98 },
  { "P0214", CARE, "三元催化清洗剂", "Catalyst cleaner", "瓶", 158 },
  { "P0215", CARE, "制动分泵保养剂", "Caliper grease", "支", 38 },
  { "P0301", BRAKE, "前制动片（副）", "Front brake pads (set)", "副", 480 },
  { "P0302", BRAKE, "前制动盘", "Front brake disc", "片", 520 },
  { "P0303", BRAKE, "后制动片（副）", "Rear brake pads (set)", "副", 420 },
  { "P0304", BRAKE, "后制动盘", "Rear brake disc", "片", 460 },
  { "P0305", BRAKE, "驻车制动拉线", "Parking brake cable", "根", 180 },
  { "P0306", BRAKE, "制动总泵", "Brake master cylinder", "个", 780 },
  { "P0307", BRAKE, "ABS 轮速传感器", "Wheel speed sensor", "个", 320 },
  { "P0401", CHASSIS, "前减振器", "Front shock absorber", "支", 760 },
  { "P0402", CHASSIS, "后减振器", "Rear shock absorber", "支", 560 },
  { "P0403", CHASSIS, "下摆臂总成", "Lower control arm", "支", 680 },
  { "P0404", CHASSIS, "转向拉杆球头", "Tie rod end", "个", 190 },
  { "P0405", CHASSIS, "平衡杆连杆", "Stabilizer link", "支", 160 },
  { "P0406", CHASSIS, "轮毂轴承", "Wheel bearing", "个", 420 },
  { "P0407", CHASSIS, "半轴防尘套", "CV joint boot", "个", 130 },
  { "P0408", CHASSIS, "发动机支架", "Engine mount", "个", 460 },
  { "P0409", CHASSIS, "减振器顶胶", "Strut mount", "个", 180 },
  { "P0501", CHASSIS, "正时皮带套件", "Timing belt kit", "套", 980 },
  { "P0502", CHASSIS, "附件皮带", "Accessory belt", "条", 150 },
  { "P0503", CHASSIS, "水泵", "Water pump", "个", 620 },
  { "P0504", CHASSIS, "节温器", "Thermostat", "个", 240 },
  { "P0505", CHASSIS, "气门室盖垫", "Valve cover gasket", "个", 160 },
  { "P0506", CHASSIS, "离合器三件套", "Clutch kit", "套", 1680 },
  { "P0601", BATTERY, "蓄电池 60Ah", "Battery 60 Ah", "块", 680 },
  { "P0602", BATTERY, "启停蓄电池 70Ah AGM", "Start-stop battery 70 Ah AGM", "块", 1280 },
  { "P0603", ELECTRIC, "发电机", "Alternator", "台", 1980 },
  { "P0604", ELECTRIC, "起动机", "Starter motor", "台", 1580 },
  { "P0605", ELECTRIC, "点火线圈", "Ignition coil", "个", 380 },
  { "P0606", ELECTRIC, "氧传感器", "Oxygen sensor", "个", 560 },
  { "P0607", ELECTRIC, "燃油泵总成", "Fuel pump", "个", 980 },
  { "P0608", LAMP, "前大灯灯泡 H7", "Headlamp bulb H7", "只", 58 },
  { "P0609", LAMP, "前大灯总成", "Headlamp unit", "只", 2600 },
  { "P0610", LAMP, "后尾灯总成", "Rear lamp unit", "只", 880 },
  { "P0611", LAMP, "雾灯总成", "Fog lamp", "只", 320 },
  { "P0612", ELECTRIC, "雨刮片（对）", "Wiper blades (pair)", "对", 138 },
  { "P0701", TYRE, "轮胎 205/55R16", "Tyre 205/55 R16", "条", 620 },
  { "P0702", TYRE, "轮胎 225/50R17", "Tyre 225/50 R17", "条", 860 },
  { "P0703", TYRE, "轮胎 235/45R18", "Tyre 235/45 R18", "条", 1180 },
  { "P0801", CLIMATE, "空调压缩机", "Air conditioning compressor", "台", 2680 },
  { "P0802", CLIMATE, "鼓风机", "Blower motor", "个", 580 },
  { "P0803", CLIMATE, "制冷剂 R134a（瓶）", "Refrigerant R134a (can)", "瓶", 45 },
  { "P0901", BODY, "前保险杠", "Front bumper", "个", 1480 },
  { "P0902", BODY, "左前翼子板", "Left front fender", "块", 980 },
  { "P0903", BODY, "后视镜总成", "Door mirror", "只", 760 },
};

/* What goes every day is on the shelf, what is big or dear often is not. */
static gint64
choose_stock (UsherSample *self,
              const Part  *part)
{
  if (part->price >= 900)
    return usher_sample_chance (self, 55) ? 0 : usher_sample_pick (self, 1, 2) * 1000;
  if (part->price >= 300)
    return usher_sample_chance (self, 25) ? 0 : usher_sample_pick (self, 1, 6) * 1000;

  return usher_sample_chance (self, 8) ? 0 : usher_sample_pick (self, 6, 48) * 1000;
}

static gboolean
add_part (UsherSample   *self,
          const Part    *base,
          const Variant *variant,
          GError       **error)
{
  g_autoptr (UsherPart) part = g_object_new (USHER_TYPE_PART, NULL);

  part->code = g_strdup_printf ("%s-%s", base->code, variant->suffix);
  usher_entity_set_string (&part->name, base->name);
  usher_entity_set_string (&part->name_en, base->name_en);
  usher_entity_set_string (&part->brand, variant->brand);
  usher_entity_set_string (&part->unit, base->unit);
  part->kind = variant->kind;
  part->price = (gint64) base->price * variant->percent;
  part->stock = choose_stock (self, base);
  if (g_str_equal (part->code, USHER_SAMPLE_MISSING_PART))
    part->stock = 0;
  part->location = g_strdup_printf ("%c-%02d", 'A' + (char) (base->code[2] - '0'), usher_sample_pick (self, 1, 24));
  part->lead_days = variant->kind == USHER_PART_KIND_OEM ? 3 : 1;

  return usher_catalogue_rows_save_part (self->connection, part, error) != 0;
}

/* The parts of a package come after its labour. */
static gboolean
add_package_parts (UsherSample               *self,
                   const UsherStarterPackage *package,
                   GError                   **error)
{
  g_auto (GStrv)             items = g_strsplit (package->parts, " ", -1);
  g_autoptr (UsherStatement) add =
      usher_connection_prepare (self->connection,
                                "INSERT INTO package_line (package_id, position, part_id, quantity)"
                                " SELECT p.id, $1, part.id, $2 FROM package p JOIN part ON part.code = $3 WHERE p.code = $4",
                                error);

  if (add == NULL)
    return FALSE;
  for (guint i = 0; *package->parts != '\0' && items[i] != NULL; i++)
    {
      g_auto (GStrv) item = g_strsplit (items[i], "*", 2);

      usher_statement_bind_int (add, 1, 100 + i);
      usher_statement_bind_int (add, 2, item[1] != NULL ? g_ascii_strtoll (item[1], NULL, 10) : 1000);
      usher_statement_bind_text (add, 3, item[0]);
      usher_statement_bind_text (add, 4, package->code);
      if (!usher_statement_run (add, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * usher_sample_add_parts:
 *
 * Fills the shelves, and the packages of the starter catalogue with parts.
 */
gboolean
usher_sample_add_parts (UsherSample *self,
                        GError     **error)
{
  guint                      n_packages = 0;
  const UsherStarterPackage *packages = usher_starter_packages (&n_packages);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint j = 0; j < N_VARIANTS; j++)
      if (!add_part (self, &parts[i], &variants[parts[i].family][j], error))
        return FALSE;
  for (guint i = 0; i < n_packages; i++)
    if (!add_package_parts (self, &packages[i], error))
      return FALSE;

  return TRUE;
}
