/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-print-samples.h"

#include "usher-strokes.h"

#include <math.h>

GTimeZone *
usher_sample_zone (void)
{
  return g_time_zone_new_identifier ("Asia/Shanghai");
}

static void
fill_shop (UsherShopSnapshot *shop)
{
  g_set_str (&shop->name, "北京顺达汽车维修服务有限公司");
  g_set_str (&shop->address, "北京市朝阳区广渠路 28 号院 3 号楼 1 层");
  g_set_str (&shop->phone, "010-8765 4321");
  g_set_str (&shop->hotline, "400-810-0099");
  g_set_str (&shop->credit_code, "91110105MA01ABCD2X");
}

static void
fill_party (UsherPartySnapshot *party)
{
  g_set_str (&party->name, "王小明");
  g_set_str (&party->phone, "138 0013 8000");
  g_set_str (&party->address, "北京市朝阳区建国路 93 号万达广场 8 号楼 1206 室");
  g_set_str (&party->brought_by, "李丽");
  g_set_str (&party->brought_by_phone, "139 1122 3344");
}

static void
fill_car (UsherCarSnapshot *car)
{
  g_set_str (&car->plate, "京A·12345");
  car->plate_kind = USHER_PLATE_BLUE;
  g_set_str (&car->make_model, "大众 迈腾 330TSI 豪华型");
  g_set_str (&car->vin, "LFV3A23C4J3012345");
  g_set_str (&car->engine_number, "DKV 123456");
  g_set_str (&car->colour, "极地白");
  car->fuel_type = USHER_FUEL_TYPE_PETROL;
  car->odometer = 58342;
  car->fuel_eighths = 5;
}

static UsherEstimateLine *
make_labour (guint i)
{
  static const struct
  {
    const char *code;
    const char *description;
    gint64      hours;
  } operations[] = {
    { "BY-0102", "更换发动机机油及机油滤清器", 50 },
    { "BY-0110", "更换空气滤清器", 20 },
    { "ZD-0301", "更换前制动片（含制动导向销清洁润滑）", 100 },
    { "ZD-0305", "更换制动液", 80 },
    { "DP-0201", "四轮定位", 100 },
    { "DJ-0001", "电脑检测、读取故障码", 50 },
    { "KT-0402", "空调系统清洗及蒸发箱消毒，含更换空调滤清器并检查风道密封（四十字以内说明示例文字）", 100 },
  };
  UsherEstimateLine *line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);

  i %= G_N_ELEMENTS (operations);
  g_set_str (&line->code, operations[i].code);
  g_set_str (&line->description, operations[i].description);
  line->hours = operations[i].hours;
  line->quantity = 1000;
  line->unit_price = 12000;
  line->discount = i == 1 ? 1000 : 0;
  line->payer = i == 5 ? USHER_PAYER_WARRANTY : USHER_PAYER_CUSTOMER;
  line->consent = USHER_CONSENT_QUOTED;

  return line;
}

static UsherEstimateLine *
make_part (guint i)
{
  static const struct
  {
    const char   *code;
    const char   *description;
    const char   *brand;
    const char   *unit;
    UsherPartKind kind;
    gint64        quantity;
    gint64        price;
  } parts[] = {
    { "G 052 545 M4", "发动机机油 5W-40 全合成", "大众原厂", "L", USHER_PART_KIND_OEM, 5500, 8800 },
    { "06L 115 562 B", "机油滤清器", "曼牌", "只", USHER_PART_KIND_EQUIVALENT, 1000, 6800 },
    { "5Q0 129 620 D", "空气滤清器滤芯", "马勒", "只", USHER_PART_KIND_EQUIVALENT, 1000, 9500 },
    { "3QD 698 151", "前制动片", "大众原厂", "套", USHER_PART_KIND_OEM, 1000, 68600 },
    { "B 000 750 M3", "制动液 DOT4", "大众原厂", "L", USHER_PART_KIND_OEM, 1000, 9800 },
    { "5Q0 819 653", "空调滤清器（客户自备，活性炭型）", "", "只", USHER_PART_KIND_OWN, 1000, 0 },
    { "3G0 615 301 A", "前制动盘（修复件）", "", "片", USHER_PART_KIND_REPAIRED, 2000, 128000 },
  };
  UsherEstimateLine *line = usher_estimate_line_new (USHER_LINE_KIND_PART);

  i %= G_N_ELEMENTS (parts);
  g_set_str (&line->code, parts[i].code);
  g_set_str (&line->description, parts[i].description);
  g_set_str (&line->brand, parts[i].brand);
  g_set_str (&line->unit, parts[i].unit);
  line->part_kind = parts[i].kind;
  line->quantity = parts[i].quantity;
  line->unit_price = parts[i].price;
  line->discount = i == 3 ? 500 : 0;
  line->consent = USHER_CONSENT_QUOTED;

  return line;
}

static UsherEstimateLine *
make_other (UsherLineKind kind,
            const char   *description,
            gint64        price,
            UsherConsent  consent)
{
  UsherEstimateLine *line = usher_estimate_line_new (kind);

  g_set_str (&line->description, description);
  line->quantity = 1000;
  if (kind == USHER_LINE_KIND_LABOUR)
    line->hours = 100;
  line->unit_price = price;
  line->consent = consent;

  return line;
}

/* Some lines of labour and of parts, charges of other kinds, and advice that
 * is not part of the authorization. */
UsherEstimate *
usher_sample_estimate (guint n_labour,
                       guint n_parts)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);

  for (guint i = 0; i < n_labour; i++)
    g_ptr_array_add (lines, make_labour (i));
  for (guint i = 0; i < n_parts; i++)
    g_ptr_array_add (lines, make_part (i));

  return usher_estimate_new (lines, 0);
}

static UsherEstimate *
make_estimate (void)
{
  g_autoptr (GPtrArray)     lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  g_autoptr (UsherEstimate) base = usher_sample_estimate (4, 5);

  for (guint i = 0; i < usher_estimate_get_n_lines (base); i++)
    g_ptr_array_add (lines, usher_estimate_line_ref (usher_estimate_get_line (base, i)));
  g_ptr_array_add (lines, make_labour (5));
  g_ptr_array_add (lines, make_other (USHER_LINE_KIND_SUBLET, "轮毂修复（外加工）", 26000, USHER_CONSENT_QUOTED));
  g_ptr_array_add (lines, make_other (USHER_LINE_KIND_FEE, "废机油环保处置", 1500, USHER_CONSENT_QUOTED));
  g_ptr_array_add (lines, make_other (USHER_LINE_KIND_LABOUR, "更换变速箱油（重力法）", 12000, USHER_CONSENT_DEFERRED));
  g_ptr_array_add (lines, make_other (USHER_LINE_KIND_PART, "雨刮片一对", 16800, USHER_CONSENT_DECLINED));
  g_ptr_array_add (lines, make_other (USHER_LINE_KIND_LABOUR, "后制动片剩余 4 mm，建议下次保养时更换", 0, USHER_CONSENT_RECOMMENDED));

  return usher_estimate_new (lines, 1880);
}

static UsherConcernSnapshot *
make_concern (void)
{
  UsherConcernSnapshot *concern = usher_concern_snapshot_new ();

  g_set_str (&concern->words, "早上第一次踩刹车的时候，前面有“吱吱”的尖叫声，开一会儿就没有了；最近刹车感觉比以前软一点。");
  g_set_str (&concern->circumstances, "冷车、低速制动时");
  g_set_str (&concern->since_when, "约两周");
  g_set_str (&concern->how_often, "每天早上");
  g_set_str (&concern->warning_lamp, "无");
  g_set_str (&concern->cause, "前制动片磨损至 3 mm，制动液含水量 3.5 %");
  concern->finding = USHER_FINDING_CONFIRMED;
  concern->warranty = USHER_WARRANTY_ANSWER_NOT_COVERED;
  g_set_str (&concern->told, "制动片属易损耗件，已向客户说明");

  return concern;
}

UsherAuthorizationSnapshot *
usher_sample_authorization (void)
{
  UsherAuthorizationSnapshot *snapshot = usher_authorization_snapshot_new ();

  fill_shop (&snapshot->shop);
  fill_party (&snapshot->party);
  fill_car (&snapshot->car);
  g_set_str (&snapshot->number, "WX20261123001");
  snapshot->issued_at = USHER_SAMPLE_TIME;
  snapshot->arrived_at = USHER_SAMPLE_TIME - 2520;
  snapshot->promised_at = USHER_SAMPLE_TIME + 19680;
  g_set_str (&snapshot->advisor, "赵敏");
  g_ptr_array_add (snapshot->concerns, make_concern ());
  snapshot->estimate = make_estimate ();
  snapshot->payment_method = USHER_PAYMENT_METHOD_WECHAT;
  snapshot->old_parts = USHER_OLD_PARTS_TAKE;
  g_set_str (&snapshot->wash, "yes");
  snapshot->waiting = USHER_WAITING_CALL;
  snapshot->guarantee_km = 10000;
  snapshot->guarantee_days = 180;

  return snapshot;
}

static void
add_mark (UsherCheckInSnapshot *snapshot,
          UsherCarZone          zone,
          UsherDamageType       type,
          UsherDamageSeverity   severity,
          const char           *note,
          gboolean              earlier)
{
  UsherDamageMark *mark = NULL;
  double           x = 0.0;
  double           y = 0.0;

  usher_car_shape_zone_center (zone, &x, &y);
  mark = usher_damage_mark_new (x, y, zone, type, severity);
  mark->number = snapshot->marks->len + 1;
  mark->earlier = earlier;
  g_set_str (&mark->note, note);
  g_ptr_array_add (snapshot->marks, mark);
}

static void
add_checks (UsherCheckInSnapshot *snapshot,
            gboolean              is_chinese)
{
  static const struct
  {
    const char      *group;
    const char      *zh;
    const char      *en;
    UsherCheckResult result;
    const char      *note_zh;
    const char      *note_en;
  } checks[] = {
    { "exterior", "大灯、雾灯", "Headlamps, fog lamps", USHER_CHECK_RESULT_OK, "", "" },
    { "exterior", "转向灯、刹车灯", "Indicators, brake lamps", USHER_CHECK_RESULT_OK, "", "" },
    { "exterior", "雨刮片", "Wiper blades", USHER_CHECK_RESULT_ATTENTION, "老化", "aged" },
    { "exterior", "车窗玻璃", "Windows", USHER_CHECK_RESULT_OK, "", "" },
    { "exterior", "车牌、标志", "Plates, badges", USHER_CHECK_RESULT_OK, "", "" },
    { "interior", "座椅、内饰", "Seats, trim", USHER_CHECK_RESULT_OK, "", "" },
    { "interior", "音响、屏幕", "Audio, screen", USHER_CHECK_RESULT_OK, "", "" },
    { "interior", "空调", "Air conditioning", USHER_CHECK_RESULT_OK, "", "" },
    { "interior", "玻璃升降、门锁", "Window lifts, locks", USHER_CHECK_RESULT_NOT_CHECKED, "", "" },
    { "instruments", "发动机故障灯", "Engine lamp", USHER_CHECK_RESULT_OK, "", "" },
    { "instruments", "ABS 警告灯", "ABS lamp", USHER_CHECK_RESULT_OK, "", "" },
    { "instruments", "安全气囊灯", "Airbag lamp", USHER_CHECK_RESULT_OK, "", "" },
    { "instruments", "胎压警告灯", "Tyre pressure lamp", USHER_CHECK_RESULT_BAD, "常亮，右后轮", "on, right rear" },
    { "bonnet", "机油液位", "Engine oil level", USHER_CHECK_RESULT_ATTENTION, "接近下限", "near minimum" },
    { "bonnet", "冷却液", "Coolant", USHER_CHECK_RESULT_OK, "", "" },
    { "bonnet", "制动液", "Brake fluid", USHER_CHECK_RESULT_BAD, "含水量 3.5 %", "3.5 % water" },
    { "bonnet", "蓄电池", "Battery", USHER_CHECK_RESULT_OK, "", "" },
    { "tyres", "左前", "Left front", USHER_CHECK_RESULT_OK, "5 mm", "5 mm" },
    { "tyres", "右前", "Right front", USHER_CHECK_RESULT_OK, "5 mm", "5 mm" },
    { "tyres", "左后", "Left rear", USHER_CHECK_RESULT_OK, "6 mm", "6 mm" },
    { "tyres", "右后", "Right rear", USHER_CHECK_RESULT_ATTENTION, "1.8 bar", "1.8 bar" },
    { "tyres", "备胎", "Spare wheel", USHER_CHECK_RESULT_NOT_CHECKED, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_ptr_array_add (snapshot->checklist,
                     usher_check_snapshot_new (checks[i].group, is_chinese ? checks[i].zh : checks[i].en, checks[i].result,
                                               is_chinese ? checks[i].note_zh : checks[i].note_en));
}

UsherCheckInSnapshot *
usher_sample_check_in (UsherDocumentLanguage language)
{
  gboolean              is_chinese = language == USHER_DOCUMENT_LANGUAGE_ZH;
  UsherCheckInSnapshot *snapshot = usher_check_in_snapshot_new ();

  fill_shop (&snapshot->shop);
  fill_party (&snapshot->party);
  fill_car (&snapshot->car);
  g_set_str (&snapshot->number, "WX20261123001");
  snapshot->arrived_at = USHER_SAMPLE_TIME - 2520;
  g_set_str (&snapshot->advisor, "赵敏");
  g_set_str (&snapshot->requests, "早上第一次踩刹车的时候，前面有“吱吱”的尖叫声，开一会儿就没有了；顺便做六万公里保养。");
  snapshot->covers_seat = snapshot->covers_wheel = snapshot->covers_mat = TRUE;
  snapshot->saw_licence = TRUE;
  add_mark (snapshot, USHER_CAR_ZONE_LEFT_FRONT_DOOR, USHER_DAMAGE_SCRATCH, USHER_DAMAGE_LIGHT, is_chinese ? "约 6 cm" : "about 6 cm", FALSE);
  add_mark (snapshot, USHER_CAR_ZONE_RIGHT_REAR_BUMPER, USHER_DAMAGE_PAINT_LOSS, USHER_DAMAGE_MEDIUM, "", FALSE);
  add_mark (snapshot, USHER_CAR_ZONE_WINDSCREEN, USHER_DAMAGE_CRACK, USHER_DAMAGE_LIGHT, is_chinese ? "石击点" : "stone chip", FALSE);
  add_mark (snapshot, USHER_CAR_ZONE_RIGHT_FRONT_FENDER, USHER_DAMAGE_DENT, USHER_DAMAGE_HEAVY, "", FALSE);
  add_mark (snapshot, USHER_CAR_ZONE_BOOT_LID, USHER_DAMAGE_EARLIER_REPAIR, USHER_DAMAGE_LIGHT, "", TRUE);
  add_mark (snapshot, USHER_CAR_ZONE_LEFT_REAR_DOOR, USHER_DAMAGE_SCRATCH, USHER_DAMAGE_MEDIUM, "", TRUE);
  add_checks (snapshot, is_chinese);
  g_set_str (&snapshot->belongings, is_chinese ? "后备箱：儿童推车一辆、工具箱；手套箱：行车记录仪说明书" : "Boot: a pushchair, a toolbox; glove box: papers");
  g_set_str (&snapshot->valuables, "taken");
  snapshot->waiting = USHER_WAITING_CALL;

  return snapshot;
}

UsherDaySnapshot *
usher_sample_day (guint n_rows)
{
  static const struct
  {
    const char *name;
    const char *plate;
    const char *phone;
    const char *content;
    const char *advisor;
  } rows[] = {
    { "王小明", "京A·12345", "138 0013 8000", "六万公里保养，前刹车异响", "赵敏" },
    { "李丽", "京N·8K6P2", "139 1122 3344", "首次保养", "钱伟" },
    { "北京华兴建筑装饰工程有限公司", "京A·D12345", "010-6688 7799", "更换四条轮胎、四轮定位，检查底盘异响，年检前检测", "赵敏" },
    { "欧阳振华", "津C·55810", "137 6655 0099", "空调不制冷", "孙倩" },
    { "张伟", "京A·DF1234", "150 0000 1234", "充电口盖板打不开", "" },
  };
  UsherDaySnapshot *snapshot = usher_day_snapshot_new ();

  fill_shop (&snapshot->shop);
  snapshot->day = USHER_SAMPLE_TIME;
  for (guint i = 0; i < n_rows; i++)
    {
      UsherDayRow *row = usher_day_row_new ();
      guint        k = i % G_N_ELEMENTS (rows);

      g_set_str (&row->name, rows[k].name);
      g_set_str (&row->plate, rows[k].plate);
      g_set_str (&row->phone, rows[k].phone);
      g_set_str (&row->content, rows[k].content);
      g_set_str (&row->advisor, rows[k].advisor);
      row->time = USHER_SAMPLE_TIME - 2520 + (gint64) i * 900;
      row->contact_1 = k % 2 == 0 ? USHER_SAMPLE_TIME - 64800 : 0;
      row->contact_2 = k == 0 ? USHER_SAMPLE_TIME - 7200 : 0;
      g_ptr_array_add (snapshot->rows, row);
    }

  return snapshot;
}

/* A signature of three waves. */
char *
usher_sample_strokes (void)
{
  g_autoptr (UsherStrokes) strokes = usher_strokes_new (2.4);

  for (guint stroke = 0; stroke < 3; stroke++)
    {
      UsherStrokePoint         points[40];
      g_autoptr (UsherStrokes) before = g_steal_pointer (&strokes);

      for (guint i = 0; i < G_N_ELEMENTS (points); i++)
        {
          double t = i / (double) (G_N_ELEMENTS (points) - 1);

          points[i] = (UsherStrokePoint) {
            0.08 + 0.3 * stroke + 0.25 * t,
            0.5 + 0.32 * sin (t * 9.0 + stroke) * (1.0 - 0.5 * t),
            (stroke * 60 + i) * 12,
            0.0,
          };
        }
      strokes = usher_strokes_append (before, points, G_N_ELEMENTS (points));
    }

  return usher_strokes_to_string (strokes);
}
