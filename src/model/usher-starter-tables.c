/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-starter-tables.h"

static const UsherStarterOperation operations[] = {
  { "L0101", "维护", "更换机油及机油滤清器", "Engine oil and filter", 50 },
  { "L0102", "维护", "更换空气滤清器", "Air filter", 20 },
  { "L0103", "维护", "更换空调滤清器", "Cabin filter", 30 },
  { "L0104", "维护", "更换燃油滤清器", "Fuel filter", 50 },
  { "L0105", "维护", "更换火花塞（4 缸）", "Spark plugs (4 cylinders)", 80 },
  { "L0106", "维护", "更换制动液", "Brake fluid", 80 },
  { "L0107", "维护", "更换防冻液", "Coolant", 80 },
  { "L0108", "维护", "更换变速器油（重力）", "Transmission fluid (drain and fill)", 100 },
  { "L0109", "维护", "更换变速器油（循环）", "Transmission fluid (flush)", 150 },
  { "L0110", "维护", "更换后桥齿轮油", "Rear axle oil", 50 },
  { "L0111", "维护", "更换转向助力液", "Power steering fluid", 50 },
  { "L0112", "维护", "节气门清洗及匹配", "Throttle body cleaning and adaptation", 80 },
  { "L0113", "维护", "喷油嘴免拆清洗", "Injector cleaning", 100 },
  { "L0114", "维护", "三元催化器清洗", "Catalytic converter cleaning", 100 },
  { "L0115", "维护", "全车 32 项检查", "32-point inspection", 50 },
  { "L0116", "维护", "更换雨刮片", "Wiper blades", 10 },
  { "L0117", "维护", "保养灯归零", "Service reminder reset", 10 },
  { "L0118", "维护", "底盘螺栓紧固", "Chassis bolts torque check", 40 },
  { "L0201", "发动机", "更换正时皮带套件", "Timing belt kit", 300 },
  { "L0202", "发动机", "更换水泵", "Water pump", 250 },
  { "L0203", "发动机", "更换节温器", "Thermostat", 120 },
  { "L0204", "发动机", "更换气门室盖垫", "Valve cover gasket", 150 },
  { "L0205", "发动机", "更换油底壳垫", "Oil pan gasket", 200 },
  { "L0206", "发动机", "更换发动机支架胶垫", "Engine mount", 120 },
  { "L0207", "发动机", "更换附件皮带", "Accessory belt", 60 },
  { "L0208", "发动机", "更换点火线圈", "Ignition coil", 40 },
  { "L0209", "发动机", "更换氧传感器", "Oxygen sensor", 60 },
  { "L0210", "发动机", "更换燃油泵", "Fuel pump", 120 },
  { "L0211", "发动机", "更换散热器", "Radiator", 200 },
  { "L0212", "发动机", "清洗进气道积炭", "Intake carbon cleaning", 300 },
  { "L0301", "传动", "更换离合器三件套", "Clutch kit", 500 },
  { "L0302", "传动", "更换半轴防尘套", "CV joint boot", 150 },
  { "L0303", "传动", "更换半轴总成", "Drive shaft", 150 },
  { "L0304", "传动", "更换轮毂轴承", "Wheel bearing", 150 },
  { "L0305", "传动", "变速器阀体拆检", "Transmission valve body check", 400 },
  { "L0401", "制动", "更换前制动片", "Front brake pads", 100 },
  { "L0402", "制动", "更换后制动片", "Rear brake pads", 120 },
  { "L0403", "制动", "更换前制动盘及制动片", "Front brake discs and pads", 150 },
  { "L0404", "制动", "更换后制动盘及制动片", "Rear brake discs and pads", 180 },
  { "L0405", "制动", "制动分泵保养", "Brake caliper service", 80 },
  { "L0406", "制动", "驻车制动调整", "Parking brake adjustment", 40 },
  { "L0407", "制动", "更换制动总泵", "Brake master cylinder", 150 },
  { "L0501", "转向悬架", "四轮定位", "Wheel alignment", 100 },
  { "L0502", "转向悬架", "更换前减振器（单侧）", "Front shock absorber (one side)", 120 },
  { "L0503", "转向悬架", "更换后减振器（单侧）", "Rear shock absorber (one side)", 100 },
  { "L0504", "转向悬架", "更换下摆臂（单侧）", "Lower control arm (one side)", 150 },
  { "L0505", "转向悬架", "更换转向拉杆球头", "Tie rod end", 80 },
  { "L0506", "转向悬架", "更换平衡杆连杆", "Stabilizer link", 60 },
  { "L0507", "转向悬架", "更换转向机", "Steering rack", 350 },
  { "L0601", "轮胎", "动平衡（每轮）", "Wheel balancing (each)", 25 },
  { "L0602", "轮胎", "四轮换位", "Tyre rotation", 50 },
  { "L0603", "轮胎", "补胎", "Puncture repair", 50 },
  { "L0604", "轮胎", "更换轮胎（每条）", "Tyre replacement (each)", 30 },
  { "L0701", "电气", "电脑检测", "Diagnostic scan", 50 },
  { "L0702", "电气", "更换蓄电池", "Battery", 30 },
  { "L0703", "电气", "更换发电机", "Alternator", 150 },
  { "L0704", "电气", "更换起动机", "Starter motor", 150 },
  { "L0705", "电气", "更换灯泡", "Bulb", 30 },
  { "L0706", "电气", "更换前大灯总成", "Headlamp unit", 120 },
  { "L0707", "电气", "线路检修", "Wiring fault finding", 150 },
  { "L0708", "电气", "更换玻璃升降器", "Window regulator", 100 },
  { "L0709", "电气", "加装行车记录仪", "Dash camera installation", 100 },
  { "L0801", "空调", "空调制冷剂加注", "Air conditioning regas", 100 },
  { "L0802", "空调", "空调系统清洗", "Air conditioning cleaning", 100 },
  { "L0803", "空调", "更换空调压缩机", "Air conditioning compressor", 250 },
  { "L0804", "空调", "更换鼓风机", "Blower motor", 120 },
  { "L0901", "新能源", "高压系统绝缘检测", "High-voltage insulation test", 80 },
  { "L0902", "新能源", "动力电池健康检测", "Traction battery health check", 100 },
  { "L0903", "新能源", "更换动力电池冷却液", "Battery coolant", 120 },
  { "L0904", "新能源", "更换减速器油", "Reduction gear oil", 60 },
  { "L0905", "新能源", "充电口检修", "Charging socket repair", 100 },
  { "L1001", "钣金", "前保险杠拆装", "Front bumper removal and refit", 150 },
  { "L1002", "钣金", "车门钣金修复", "Door panel beating", 200 },
  { "L1003", "钣金", "翼子板钣金修复", "Fender panel beating", 200 },
  { "L1004", "钣金", "凹陷免喷漆修复", "Paintless dent repair", 150 },
  { "L1101", "喷漆", "保险杠喷漆（每面）", "Bumper painting (each)", 300 },
  { "L1102", "喷漆", "车门喷漆（每面）", "Door painting (each)", 300 },
  { "L1103", "喷漆", "翼子板喷漆（每面）", "Fender painting (each)", 300 },
  { "L1104", "喷漆", "抛光打蜡", "Polish and wax", 200 },
  { "L1201", "美容", "普通洗车", "Car wash", 50 },
  { "L1202", "美容", "内饰深度清洗", "Interior detailing", 300 },
};

static const UsherStarterPackage packages[] = {
  { "T01", "首次保养（走合保养）", "First service", 5000, 6, "L0101 L0115 L0117", "P0101-Y P0201-M*4000" },
  { "T02", "常规保养（矿物油）", "Basic service (mineral oil)", 5000, 6, "L0101 L0115 L0117", "P0101-M P0203-M*4000" },
  { "T03", "常规保养（半合成）", "Basic service (semi-synthetic oil)", 7500, 6, "L0101 L0115 L0117",
    "P0101-M P0202-M*4000" },
  { "T04", "常规保养（全合成）", "Basic service (full synthetic oil)", 10000, 12, "L0101 L0115 L0117",
    "P0101-M P0201-M*4000" },
  { "T05", "20000 公里保养", "20,000 km service", 20000, 24, "L0101 L0102 L0103 L0115 L0117 L0602",
    "P0101-M P0201-M*4000 P0102-M P0103-M" },
  { "T06", "40000 公里保养", "40,000 km service", 40000, 36, "L0101 L0102 L0103 L0105 L0106 L0107 L0115 L0117",
    "P0101-M P0201-M*4000 P0102-M P0103-M P0105-N*4000 P0204-B P0205-B*2000" },
  { "T07", "制动系统养护", "Brake care", 30000, 24, "L0106 L0405", "P0204-B" },
  { "T08", "空调清洗套餐", "Air conditioning care", 15000, 12, "L0103 L0802", "P0103-M P0211-M" },
  { "T09", "变速器养护套餐", "Transmission care", 60000, 48, "L0109 L0115", "P0206-A*8000" },
  { "T10", "新能源车年度检查", "Electric car annual check", 20000, 12, "L0901 L0902 L0103 L0115", "P0103-M" },
  { "T11", "四轮定位及动平衡", "Alignment and balancing", 20000, 24, "L0501 L0602 L0601", "" },
};

static const UsherStarterCheck checklist[] = {
  { "exterior", "E01", "车漆及外观", "Paint and body" },
  { "exterior", "E02", "前后牌照", "Number plates" },
  { "exterior", "E03", "车标及车型字", "Badges" },
  { "exterior", "E04", "前大灯", "Headlamps" },
  { "exterior", "E05", "转向灯", "Indicators" },
  { "exterior", "E06", "制动灯及倒车灯", "Brake and reversing lamps" },
  { "exterior", "E07", "雾灯", "Fog lamps" },
  { "exterior", "E08", "雨刮", "Wipers" },
  { "exterior", "E09", "车窗玻璃", "Windows" },
  { "exterior", "E10", "后视镜", "Mirrors" },
  { "exterior", "E11", "车门把手及门锁", "Door handles and locks" },
  { "exterior", "E12", "油箱盖／充电口盖", "Fuel flap or charging flap" },
  { "interior", "I01", "座椅及内饰", "Seats and trim" },
  { "interior", "I02", "地毯及脚垫", "Carpets and mats" },
  { "interior", "I03", "玻璃升降", "Window lifters" },
  { "interior", "I04", "空调制冷及暖风", "Air conditioning and heating" },
  { "interior", "I05", "音响及屏幕", "Audio and screen" },
  { "interior", "I06", "喇叭", "Horn" },
  { "interior", "I07", "安全带", "Seat belts" },
  { "interior", "I08", "室内灯及遮阳板", "Interior lamps and sun visors" },
  { "interior", "I09", "点烟器／USB 接口", "Cigarette lighter or USB" },
  { "interior", "I10", "随车工具、备胎、灭火器", "Tools, spare wheel, extinguisher" },
  { "instruments", "D01", "发动机故障灯", "Engine warning lamp" },
  { "instruments", "D02", "机油压力灯", "Oil pressure lamp" },
  { "instruments", "D03", "充电指示灯", "Charging lamp" },
  { "instruments", "D04", "ABS 警告灯", "ABS lamp" },
  { "instruments", "D05", "安全气囊灯", "Airbag lamp" },
  { "instruments", "D06", "胎压警告灯", "Tyre pressure lamp" },
  { "instruments", "D07", "水温表", "Coolant temperature gauge" },
  { "instruments", "D08", "保养提示灯", "Service lamp" },
  { "bonnet", "B01", "机油油位及品质", "Engine oil level and condition" },
  { "bonnet", "B02", "防冻液液位", "Coolant level" },
  { "bonnet", "B03", "制动液液位", "Brake fluid level" },
  { "bonnet", "B04", "蓄电池", "Battery" },
  { "bonnet", "B05", "附件皮带", "Accessory belt" },
  { "bonnet", "B06", "渗漏检查", "Leaks" },
  { "bonnet", "B07", "玻璃水", "Washer fluid" },
  { "tyres", "T01", "左前轮胎花纹及气压", "Left front tyre" },
  { "tyres", "T02", "右前轮胎花纹及气压", "Right front tyre" },
  { "tyres", "T03", "左后轮胎花纹及气压", "Left rear tyre" },
  { "tyres", "T04", "右后轮胎花纹及气压", "Right rear tyre" },
  { "tyres", "T05", "轮毂及轮胎盖", "Rims and wheel covers" },
};

static const UsherStarterQuality quality[] = {
  { "self", "S01", "委托项目全部完成", "Every authorized item is done" },
  { "self", "S02", "螺栓按规定扭矩紧固", "Bolts tightened to torque" },
  { "self", "S03", "油液液位及渗漏", "Fluid levels and leaks" },
  { "self", "S04", "更换件安装正确", "New parts fitted correctly" },
  { "self", "S05", "旧件按客户要求处理", "Old parts as the customer wants" },
  { "self", "S06", "故障码已清除", "Trouble codes cleared" },
  { "self", "S07", "工具及抹布未遗留在车内", "No tools or rags left in the car" },
  { "peer", "P01", "客户故障现象已消除", "The customer’s concern is gone" },
  { "peer", "P02", "维修质量符合工艺要求", "Work is as the procedure wants it" },
  { "peer", "P03", "管路及线束固定", "Hoses and harness fixed" },
  { "peer", "P04", "制动及转向安全项目", "Brakes and steering are safe" },
  { "peer", "P05", "轮胎螺栓扭矩及气压", "Wheel bolts and tyre pressure" },
  { "peer", "P06", "灯光及仪表无异常", "Lamps and instruments" },
  { "final", "F01", "委托书与增项逐项核对", "Authorization and additional work compared line by line" },
  { "final", "F02", "起动及怠速", "Starting and idling" },
  { "final", "F03", "仪表无故障灯", "No warning lamp" },
  { "final", "F04", "制动性能", "Braking" },
  { "final", "F05", "转向及行驶稳定性", "Steering and stability" },
  { "final", "F06", "无异响、无渗漏", "No noise, no leak" },
  { "final", "F07", "无新增车身损伤", "No new damage to the body" },
  { "final", "F08", "车内及发动机舱清洁", "Interior and engine bay are clean" },
  { "final", "F09", "保养提示已复位", "Service reminder reset" },
};

/**
 * usher_starter_operations:
 * @n: (out): how many
 *
 * Labour operations with guide hours.
 *
 * Returns: (transfer none) (array length=n): by code
 */
const UsherStarterOperation *
usher_starter_operations (guint *n)
{
  *n = G_N_ELEMENTS (operations);

  return operations;
}

/**
 * usher_starter_packages:
 * @n: (out): how many
 *
 * Maintenance packages with guide intervals.
 *
 * Returns: (transfer none) (array length=n): by code
 */
const UsherStarterPackage *
usher_starter_packages (guint *n)
{
  *n = G_N_ELEMENTS (packages);

  return packages;
}

/**
 * usher_starter_checklist:
 * @n: (out): how many
 *
 * The first version of the walk-around checklist.
 *
 * Returns: (transfer none) (array length=n): in the order of the walk
 */
const UsherStarterCheck *
usher_starter_checklist (guint *n)
{
  *n = G_N_ELEMENTS (checklist);

  return checklist;
}

/**
 * usher_starter_quality:
 * @n: (out): how many
 *
 * The first version of what is looked at in the three levels of inspection.
 *
 * Returns: (transfer none) (array length=n): level by level
 */
const UsherStarterQuality *
usher_starter_quality (guint *n)
{
  *n = G_N_ELEMENTS (quality);

  return quality;
}
