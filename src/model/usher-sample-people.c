/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-customer-rows.h"
#include "usher-date.h"
#include "usher-sample-private.h"
#include "usher-vin.h"

static const guint n_customers = 120;
static const guint n_companies = 12;
static const guint n_cars = 160;

/* Who has the cars with a rare plate: the driving school, the carrier, the embassies' fleet. */
static const guint rare_owners[] = { 8, 0, 4 };

/* Common ones more than once, as in the street. */
static const char *const surnames[] = {
  "王",
  "王",
  "王",
  "李",
  "李",
  "李",
  "张",
  "张",
  "张",
  "刘",
  "刘",
  "陈",
  "陈",
  "杨",
  "杨",
  "赵",
  "黄",
  "周",
  "吴",
  "徐",
  "孙",
  "胡",
  "朱",
  "高",
  "林",
  "何",
  "郭",
  "马",
  "罗",
  "梁",
  "宋",
  "郑",
  "谢",
  "韩",
  "唐",
  "冯",
  "于",
  "董",
  "萧",
  "程",
  "曹",
  "袁",
  "邓",
  "许",
  "傅",
  "沈",
  "曾",
  "彭",
  "吕",
  "苏",
  "卢",
  "蒋",
  "蔡",
  "贾",
  "丁",
  "魏",
  "薛",
  "叶",
  "阎",
  "余",
  "潘",
  "杜",
  "戴",
  "夏",
  "钟",
  "汪",
  "田",
  "任",
  "姜",
  "范",
  "方",
  "石",
  "姚",
  "谭",
  "廖",
  "邹",
  "熊",
  "金",
  "陆",
  "郝",
  "孔",
  "白",
  "崔",
  "康",
  "毛",
  "邱",
  "秦",
  "江",
  "史",
  "顾",
  "侯",
  "邵",
  "孟",
  "龙",
  "万",
  "欧阳",
  "上官",
  "诸葛",
  "司马",
};
static const char *const men[] = {
  "伟",
  "强",
  "磊",
  "军",
  "洋",
  "勇",
  "杰",
  "涛",
  "超",
  "明",
  "刚",
  "平",
  "辉",
  "鹏",
  "飞",
  "建国",
  "建军",
  "志强",
  "志伟",
  "海涛",
  "文博",
  "浩然",
  "子轩",
  "宇航",
  "俊杰",
  "天翔",
  "国栋",
  "家明",
  "晓东",
  "永强",
  "振华",
  "立群",
  "少华",
  "思远",
  "一鸣",
  "嘉豪",
  "德胜",
  "长青",
  "新民",
  "乐天",
};
static const char *const women[] = {
  "芳",
  "娜",
  "敏",
  "静",
  "丽",
  "艳",
  "娟",
  "霞",
  "燕",
  "玲",
  "丹",
  "萍",
  "红",
  "颖",
  "雪",
  "秀英",
  "桂兰",
  "晓燕",
  "雅婷",
  "欣怡",
  "梓涵",
  "诗琪",
  "佳怡",
  "雨桐",
  "思颖",
  "美玲",
  "淑华",
  "慧敏",
  "海燕",
  "春梅",
  "小红",
  "婷婷",
};
/**
 * usher_sample_get_surnames:
 * @n_surnames: (out): how many
 *
 * Returns: (array length=n_surnames): common family names, the most common ones
 *   more than once
 */
const char *const *
usher_sample_get_surnames (guint *n_surnames)
{
  *n_surnames = G_N_ELEMENTS (surnames);

  return surnames;
}

/**
 * usher_sample_get_given_names:
 * @is_man: whose
 * @n_names: (out): how many
 *
 * Returns: (array length=n_names): common given names
 */
const char *const *
usher_sample_get_given_names (gboolean is_man,
                              guint   *n_names)
{
  *n_names = is_man ? G_N_ELEMENTS (men) : G_N_ELEMENTS (women);

  return is_man ? men : women;
}

static const char *const companies[] = {
  "北京华信达物流有限公司",
  "北京绿源餐饮管理有限公司",
  "中科恒通科技（北京）有限公司",
  "北京安捷租赁有限公司",
  "使馆区车队服务处",
  "北京宏远建筑工程有限公司",
  "北京盛世文化传媒有限公司",
  "北京康泰医疗器械有限公司",
  "京东方驾校",
  "北京顺通出租汽车有限公司",
  "北京天和物业管理有限公司",
  "北京悦行网约车服务有限公司",
};
static const char *const prefixes[] = {
  "130",
  "131",
  "132",
  "133",
  "135",
  "136",
  "137",
  "138",
  "139",
  "150",
  "151",
  "152",
  "158",
  "159",
  "166",
  "177",
  "180",
  "185",
  "186",
  "187",
  "188",
  "189",
  "191",
  "199",
};
static const char *const streets[] = {
  "朝阳区望京街",
  "朝阳区建国路",
  "海淀区中关村大街",
  "海淀区知春路",
  "丰台区南三环中路",
  "西城区德胜门外大街",
  "东城区东直门内大街",
  "通州区新华西街",
  "大兴区黄村镇兴华大街",
  "昌平区回龙观西大街",
  "石景山区石景山路",
  "顺义区府前东街",
};
static const char *const colours[] = { "白", "白", "白", "黑", "黑", "灰", "银", "蓝", "红", "棕", "绿", "金" };

typedef struct
{
  const char   *make;
  const char   *model;
  const char   *wmi;
  UsherFuelType fuel;
  int           first_year;
} Model;

static const Model models[] = {
  { "大众", "朗逸", "LSV", USHER_FUEL_TYPE_PETROL, 2014 },
  { "大众", "途观L", "LSV", USHER_FUEL_TYPE_PETROL, 2017 },
  { "大众", "帕萨特", "LSV", USHER_FUEL_TYPE_PETROL, 2015 },
  { "大众", "速腾", "LFV", USHER_FUEL_TYPE_PETROL, 2014 },
  { "大众", "迈腾", "LFV", USHER_FUEL_TYPE_PETROL, 2016 },
  { "奥迪", "A4L", "LFV", USHER_FUEL_TYPE_PETROL, 2015 },
  { "奥迪", "A6L", "LFV", USHER_FUEL_TYPE_PETROL, 2016 },
  { "奥迪", "Q5L", "LFV", USHER_FUEL_TYPE_PETROL, 2018 },
  { "宝马", "3系", "LBV", USHER_FUEL_TYPE_PETROL, 2016 },
  { "宝马", "5系", "LBV", USHER_FUEL_TYPE_PETROL, 2017 },
  { "奔驰", "C级", "LE4", USHER_FUEL_TYPE_PETROL, 2016 },
  { "奔驰", "E级", "LE4", USHER_FUEL_TYPE_PETROL, 2017 },
  { "丰田", "卡罗拉", "LFM", USHER_FUEL_TYPE_PETROL, 2014 },
  { "丰田", "RAV4荣放", "LFM", USHER_FUEL_TYPE_HYBRID, 2020 },
  { "丰田", "凯美瑞", "LVG", USHER_FUEL_TYPE_HYBRID, 2018 },
  { "丰田", "汉兰达", "LVG", USHER_FUEL_TYPE_PETROL, 2015 },
  { "本田", "雅阁", "LHG", USHER_FUEL_TYPE_PETROL, 2015 },
  { "本田", "飞度", "LHG", USHER_FUEL_TYPE_PETROL, 2014 },
  { "本田", "CR-V", "LVH", USHER_FUEL_TYPE_PETROL, 2016 },
  { "本田", "思域", "LVH", USHER_FUEL_TYPE_PETROL, 2017 },
  { "日产", "轩逸", "LGB", USHER_FUEL_TYPE_PETROL, 2014 },
  { "日产", "天籁", "LGB", USHER_FUEL_TYPE_PETROL, 2016 },
  { "别克", "君威", "LSG", USHER_FUEL_TYPE_PETROL, 2015 },
  { "别克", "GL8", "LSG", USHER_FUEL_TYPE_PETROL, 2016 },
  { "雪佛兰", "科鲁泽", "LSG", USHER_FUEL_TYPE_PETROL, 2019 },
  { "福特", "福克斯", "LVS", USHER_FUEL_TYPE_PETROL, 2014 },
  { "现代", "伊兰特", "LBE", USHER_FUEL_TYPE_PETROL, 2016 },
  { "起亚", "K3", "LJD", USHER_FUEL_TYPE_PETROL, 2017 },
  { "吉利", "帝豪", "L6T", USHER_FUEL_TYPE_PETROL, 2015 },
  { "吉利", "星越L", "LB3", USHER_FUEL_TYPE_PETROL, 2021 },
  { "长安", "CS75 PLUS", "LS5", USHER_FUEL_TYPE_PETROL, 2019 },
  { "长安", "逸动", "LS5", USHER_FUEL_TYPE_PETROL, 2016 },
  { "长安铃木", "雨燕", "LS5", USHER_FUEL_TYPE_PETROL, 2012 },
  { "哈弗", "H6", "LGW", USHER_FUEL_TYPE_PETROL, 2015 },
  { "长城", "炮", "LGW", USHER_FUEL_TYPE_DIESEL, 2020 },
  { "奇瑞", "瑞虎8", "LVV", USHER_FUEL_TYPE_PETROL, 2019 },
  { "五菱", "宏光S", "LZW", USHER_FUEL_TYPE_PETROL, 2014 },
  { "红旗", "H5", "LFP", USHER_FUEL_TYPE_PETROL, 2019 },
  { "沃尔沃", "XC60", "LYV", USHER_FUEL_TYPE_PETROL, 2018 },
};

static const Model green_models[] = {
  { "比亚迪", "秦PLUS DM-i", "LGX", USHER_FUEL_TYPE_PLUG_IN, 2021 },
  { "比亚迪", "宋PLUS DM-i", "LGX", USHER_FUEL_TYPE_PLUG_IN, 2021 },
  { "比亚迪", "汉EV", "LC0", USHER_FUEL_TYPE_ELECTRIC, 2020 },
  { "比亚迪", "海豚", "LC0", USHER_FUEL_TYPE_ELECTRIC, 2021 },
  { "比亚迪", "元PLUS", "LGX", USHER_FUEL_TYPE_ELECTRIC, 2022 },
  { "特斯拉", "Model 3", "LRW", USHER_FUEL_TYPE_ELECTRIC, 2020 },
  { "特斯拉", "Model Y", "LRW", USHER_FUEL_TYPE_ELECTRIC, 2021 },
  { "蔚来", "ES6", "LJ1", USHER_FUEL_TYPE_ELECTRIC, 2020 },
  { "小鹏", "P7", "L1N", USHER_FUEL_TYPE_ELECTRIC, 2020 },
  { "理想", "L7", "LW4", USHER_FUEL_TYPE_PLUG_IN, 2023 },
  { "北汽新能源", "EU5", "LNB", USHER_FUEL_TYPE_ELECTRIC, 2019 },
  { "五菱", "宏光MINIEV", "LK6", USHER_FUEL_TYPE_ELECTRIC, 2020 },
  { "广汽埃安", "AION S", "LMW", USHER_FUEL_TYPE_ELECTRIC, 2020 },
};

static const char plate_letters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ";

static const char *
choose (UsherSample       *self,
        const char *const *list,
        guint              n)
{
  return list[usher_sample_pick (self, 0, (int) n - 1)];
}

#define CHOOSE(self, list) choose (self, list, G_N_ELEMENTS (list))

static char *
make_phone (UsherSample *self)
{
  return g_strdup_printf ("%s%08d", CHOOSE (self, prefixes), usher_sample_pick (self, 0, 99999999));
}

static void
name_person (UsherSample   *self,
             UsherCustomer *customer)
{
  gboolean is_man = usher_sample_chance (self, 58);

  customer->name = g_strconcat (CHOOSE (self, surnames), is_man ? CHOOSE (self, men) : CHOOSE (self, women), NULL);
  customer->address_form = is_man ? USHER_ADDRESS_MR : USHER_ADDRESS_MS;
}

static UsherCustomer *
make_customer (UsherSample *self,
               guint        i,
               GHashTable  *names)
{
  UsherCustomer *customer = g_object_new (USHER_TYPE_CUSTOMER, NULL);

  g_clear_pointer (&customer->name, g_free);
  if (i < n_companies)
    {
      customer->name = g_strdup (companies[i]);
      customer->address_form = USHER_ADDRESS_COMPANY;
      g_free (customer->contact);
      customer->contact = g_strconcat (CHOOSE (self, surnames), "师傅", NULL);
    }
  else
    {
      do
        {
          g_clear_pointer (&customer->name, g_free);
          name_person (self, customer);
        }
      while (g_hash_table_contains (names, customer->name));
    }
  g_hash_table_add (names, g_strdup (customer->name));

  g_free (customer->phone);
  customer->phone = make_phone (self);
  if (usher_sample_chance (self, 15))
    {
      g_free (customer->second_phone);
      customer->second_phone = make_phone (self);
    }
  g_free (customer->address);
  customer->address = g_strdup_printf ("北京市%s %d 号", CHOOSE (self, streets), usher_sample_pick (self, 1, 180));
  customer->may_be_called = usher_sample_chance (self, 80);
  if (usher_sample_chance (self, 8))
    usher_entity_set_string (&customer->note, usher_sample_chance (self, 50) ? "请在工作日下午联系" : "老客户，车由家人送修时请先电话确认");

  return customer;
}

static char
plate_character (UsherSample *self,
                 int          percent_letters)
{
  if (usher_sample_chance (self, percent_letters))
    return plate_letters[usher_sample_pick (self, 0, sizeof plate_letters - 2)];

  return (char) ('0' + usher_sample_pick (self, 0, 9));
}

/* A small new-energy car's: the letter says what drives it (GA 36-2018). */
static char *
make_green_plate (UsherSample  *self,
                  const char   *province,
                  UsherFuelType fuel)
{
  return g_strdup_printf ("%sA%c%c%04d", province, fuel == USHER_FUEL_TYPE_ELECTRIC ? 'D' : 'F',
                          plate_character (self, 20), usher_sample_pick (self, 0, 9999));
}

static char *
make_blue_plate (UsherSample *self)
{
  static const char *const others[] = { "冀R", "冀F", "津A", "津B", "晋B", "蒙A", "鲁A", "豫A", "辽B", "沪A" };
  static const char        letters[] = "AAAEFGHJKLMNPQ";
  g_autoptr (GString)      plate = g_string_new (NULL);

  if (usher_sample_chance (self, 10))
    g_string_append (plate, CHOOSE (self, others));
  else
    g_string_append_printf (plate, "京%c", letters[usher_sample_pick (self, 0, sizeof letters - 2)]);
  for (int i = 0; i < 5; i++)
    g_string_append_c (plate, plate_character (self, i == 1 || i == 3 ? 35 : 6));

  return g_string_free_and_steal (g_steal_pointer (&plate));
}

/* Characters 1–3 say who built it, 9 is the check digit, 10 the model year. */
static char *
make_vin (UsherSample *self,
          const char  *wmi,
          int          year)
{
  static const char years[] = "ABCDEFGHJKLMNPRSTVWXY123456789"; /* from 2010 on */
  static const char letters[] = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
  g_autofree char  *vin = g_strnfill (USHER_VIN_LENGTH, '0');

  memcpy (vin, wmi, 3);
  for (int i = 3; i < 8; i++)
    vin[i] = letters[usher_sample_pick (self, 0, sizeof letters - 2)];
  vin[9] = years[CLAMP (year - 2010, 0, (int) sizeof years - 2)];
  vin[10] = letters[usher_sample_pick (self, 0, 23)];
  for (int i = 11; i < USHER_VIN_LENGTH; i++)
    vin[i] = (char) ('0' + usher_sample_pick (self, 0, 9));
  vin[8] = usher_vin_check_digit (vin);

  return g_steal_pointer (&vin);
}

static char *
make_engine_number (UsherSample *self)
{
  return g_strdup_printf ("%c%c%c%06d", plate_letters[usher_sample_pick (self, 0, 22)],
                          plate_letters[usher_sample_pick (self, 0, 22)], 'A' + (char) usher_sample_pick (self, 0, 7),
                          usher_sample_pick (self, 1, 999999));
}

/* A few plates that a desk meets now and then. */
static gboolean
make_rare_car (UsherSample  *self,
               guint         i,
               UsherVehicle *vehicle)
{
  if (i == 0)
    {
      vehicle->plate = g_strdup_printf ("京A%04d学", usher_sample_pick (self, 0, 9999));
      usher_entity_set_string (&vehicle->use, "教练");
    }
  else if (i == 1)
    {
      vehicle->plate = g_strdup_printf ("京A%04d挂", usher_sample_pick (self, 0, 9999));
      usher_entity_set_string (&vehicle->use, "营运");
      usher_entity_set_string (&vehicle->make, "中集");
      usher_entity_set_string (&vehicle->model, "仓栅半挂车");
    }
  else if (i == 2)
    {
      vehicle->plate = g_strdup_printf ("%06d使", usher_sample_pick (self, 100000, 299999));
      usher_entity_set_string (&vehicle->use, "单位");
    }
  else
    return FALSE;

  return TRUE;
}

static UsherVehicle *
make_vehicle (UsherSample   *self,
              guint          i,
              UsherCustomer *owner,
              GHashTable    *plates)
{
  UsherVehicle *vehicle = g_object_new (USHER_TYPE_VEHICLE, NULL);
  int           this_year = g_date_get_year (&self->today);
  gboolean      green = i > 2 && usher_sample_chance (self, 26);
  const Model  *model = green ? &green_models[usher_sample_pick (self, 0, G_N_ELEMENTS (green_models) - 1)]
                              : &models[usher_sample_pick (self, 0, G_N_ELEMENTS (models) - 1)];

  vehicle->customer_id = owner->parent_instance.id;
  vehicle->fuel = model->fuel;
  vehicle->year = usher_sample_pick (self, MIN (model->first_year, this_year - 1), this_year - 1);
  usher_entity_set_string (&vehicle->make, model->make);
  usher_entity_set_string (&vehicle->model, model->model);
  usher_entity_set_string (&vehicle->colour, CHOOSE (self, colours));
  usher_entity_set_string (&vehicle->use, owner->address_form == USHER_ADDRESS_COMPANY ? "单位" : "私家");
  do
    {
      g_clear_pointer (&vehicle->plate, g_free);
      if (!make_rare_car (self, i, vehicle))
        vehicle->plate = green ? make_green_plate (self, usher_sample_chance (self, 92) ? "京" : "津", model->fuel) : make_blue_plate (self);
    }
  while (!g_hash_table_add (plates, g_strdup (vehicle->plate)));
  g_free (vehicle->vin);
  vehicle->vin = make_vin (self, model->wmi, vehicle->year);
  g_free (vehicle->engine_number);
  vehicle->engine_number = make_engine_number (self);
  g_free (vehicle->registered_on);
  vehicle->registered_on =
      g_strdup_printf ("%04d-%02d-%02d", vehicle->year, usher_sample_pick (self, 1, 12), usher_sample_pick (self, 1, 28));
  usher_entity_set_string (&vehicle->warranty_from, vehicle->registered_on);

  return vehicle;
}

/* The odometer as it was when the car was first written down; visits add to it. */
static void
drive (UsherSample    *self,
       UsherSampleCar *car,
       UsherVehicle   *vehicle,
       gint64          known_since)
{
  int   age_days = 0;
  GDate registered;

  if (!usher_date_from_iso (vehicle->registered_on, &registered))
    g_return_if_reached ();
  age_days = MAX (30, g_date_days_between (&registered, &self->today));
  car->km_per_day = usher_sample_pick (self, 18, 62);
  car->km_now = car->km_per_day * age_days + usher_sample_pick (self, 0, 900);
  vehicle->odometer = MAX (50, car->km_now - car->km_per_day * ((self->now - known_since) / (24 * 3600)));
  vehicle->odometer_at = known_since;
}

static gboolean
add_car (UsherSample   *self,
         guint          i,
         UsherCustomer *owner,
         GHashTable    *plates,
         GError       **error)
{
  g_autoptr (UsherVehicle) vehicle = make_vehicle (self, i, owner, plates);
  UsherSampleCar           car = { 0 };
  gint64                   known_since = MAX (owner->created_at, usher_sample_time (self, -390, 600));
  GDate                    registered;

  if (usher_date_from_iso (vehicle->registered_on, &registered))
    known_since = MIN (MAX (known_since, usher_date_start (&registered, self->zone) + 10 * 3600), self->now);
  drive (self, &car, vehicle, known_since);
  car.vehicle = usher_vehicle_rows_save (self->connection, vehicle, known_since, error);
  if (car.vehicle == NULL)
    return FALSE;
  car.vehicle_id = car.vehicle->parent_instance.id;
  car.customer_id = owner->parent_instance.id;
  g_array_append_val (self->cars, car);

  return TRUE;
}

static UsherCustomer *
add_customer (UsherSample *self,
              guint        i,
              GHashTable  *names,
              GError     **error)
{
  g_autoptr (UsherCustomer) customer = make_customer (self, i, names);
  gint64                    since = usher_sample_time (self, -usher_sample_pick (self, 60, 1500), usher_sample_pick (self, 490, 1050));

  return usher_customer_rows_save (self->connection, customer, since, error);
}

/**
 * usher_sample_add_people:
 *
 * Customers and their cars: some have two, companies a small fleet.
 */
gboolean
usher_sample_add_people (UsherSample *self,
                         GError     **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) plates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray)  customers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_customers; i++)
    {
      UsherCustomer *customer = add_customer (self, i, names, error);

      if (customer == NULL)
        return FALSE;
      g_ptr_array_add (customers, customer);
    }
  for (guint i = 0; i < n_cars; i++)
    {
      guint owner = i < G_N_ELEMENTS (rare_owners) ? rare_owners[i] : i < n_customers ? i
                                                                                      : (guint) usher_sample_pick (self, 0, n_companies + 28);

      if (!add_car (self, i, g_ptr_array_index (customers, owner), plates, error))
        return FALSE;
    }

  return TRUE;
}
