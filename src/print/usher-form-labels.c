/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-form-labels.h"

#include <stdarg.h>
#include <string.h>

static const char *const languages[USHER_N_DOCUMENT_LANGUAGES] = {
  [USHER_DOCUMENT_LANGUAGE_ZH] = "zh",
  [USHER_DOCUMENT_LANGUAGE_EN] = "en",
};

/* Not gettext: its language is the process's, and a document has its own. */
/* clang-format off */
static const char *const labels[USHER_N_LABELS][USHER_N_DOCUMENT_LANGUAGES] = {
  /* title */
  [USHER_LABEL_TITLE_AUTHORIZATION] = { "任务委托书", "Repair Authorization" },
  [USHER_LABEL_TITLE_CHECK_IN] = { "接车检查单", "Vehicle Check-in Sheet" },
  [USHER_LABEL_TITLE_REGISTER] = { "预约客户登记表", "Appointment Register" },
  [USHER_LABEL_TITLE_WELCOME] = { "欢迎板", "Welcome Board" },
  /* every form */
  [USHER_LABEL_NUMBER] = { "编号", "No." },
  [USHER_LABEL_DRAFT] = { "草稿，未签发", "Draft, not issued" },
  [USHER_LABEL_CONTINUED] = { "续", "continued" },
  [USHER_LABEL_COPY] = { "补打", "Copy" },
  [USHER_LABEL_PAGE] = { "第 {1} 页 共 {2} 页", "Page {1} of {2}" },
  [USHER_LABEL_PRINTED_AT] = { "打印时间 {1}", "Printed {1}" },
  [USHER_LABEL_VERSION] = { "第 {1} 版", "Version {1}" },
  [USHER_LABEL_REPLACES] = { "替代 {1}", "Replaces {1}" },
  [USHER_LABEL_ADDRESS] = { "地址", "Address" },
  [USHER_LABEL_TELEPHONE] = { "电话", "Telephone" },
  [USHER_LABEL_HOTLINE] = { "投诉热线", "Complaints" },
  [USHER_LABEL_CREDIT_CODE] = { "统一社会信用代码", "Company registration no." },
  [USHER_LABEL_NONE] = { "无", "None" },
  [USHER_LABEL_SEPARATOR] = { "：", ": " },
  [USHER_LABEL_COMMA] = { "，", ", " },
  [USHER_LABEL_SEMICOLON] = { "；", "; " },
  [USHER_LABEL_FULL_STOP] = { "。", ". " },
  [USHER_LABEL_YES] = { "是", "Yes" },
  [USHER_LABEL_NO] = { "否", "No" },
  [USHER_LABEL_NOT_KNOWN] = { "未记录", "Not recorded" },
  [USHER_LABEL_DATE_LINE] = { "日期：        年     月     日", "Date: ____ / ____ / ________" },
  /* parties and car */
  [USHER_LABEL_PARTIES] = { "托修方与送修人", "Customer" },
  [USHER_LABEL_OWNER] = { "托修方", "Customer" },
  [USHER_LABEL_OWNER_PHONE] = { "联系电话", "Telephone" },
  [USHER_LABEL_BROUGHT_BY] = { "送修人", "Brought by" },
  [USHER_LABEL_BROUGHT_BY_PHONE] = { "送修人电话", "Telephone" },
  [USHER_LABEL_VEHICLE] = { "车辆信息", "Vehicle" },
  [USHER_LABEL_PLATE] = { "车牌号", "Plate" },
  [USHER_LABEL_MAKE_MODEL] = { "品牌车型", "Model" },
  [USHER_LABEL_VIN] = { "车架号(VIN)", "VIN" },
  [USHER_LABEL_ENGINE_NUMBER] = { "发动机号", "Engine no." },
  [USHER_LABEL_COLOUR] = { "车身颜色", "Colour" },
  [USHER_LABEL_FUEL_TYPE] = { "燃料类型", "Fuel type" },
  [USHER_LABEL_ODOMETER] = { "进厂里程", "Odometer" },
  [USHER_LABEL_FUEL_LEVEL] = { "油量", "Fuel level" },
  [USHER_LABEL_CHARGE] = { "电量", "Charge" },
  [USHER_LABEL_ARRIVED_AT] = { "进厂时间", "Arrived" },
  [USHER_LABEL_PROMISED_AT] = { "预计交车", "Promised" },
  [USHER_LABEL_ADVISOR] = { "服务顾问", "Advisor" },
  [USHER_LABEL_FUEL_PETROL] = { "汽油", "Petrol" },
  [USHER_LABEL_FUEL_DIESEL] = { "柴油", "Diesel" },
  [USHER_LABEL_FUEL_ELECTRIC] = { "纯电动", "Electric" },
  [USHER_LABEL_FUEL_HYBRID] = { "油电混动", "Hybrid" },
  [USHER_LABEL_FUEL_PLUG_IN] = { "插电混动", "Plug-in hybrid" },
  [USHER_LABEL_FUEL_GAS] = { "燃气", "Gas" },
  [USHER_LABEL_PLATE_UNKNOWN] = { "", "" },
  [USHER_LABEL_PLATE_BLUE] = { "蓝牌", "blue" },
  [USHER_LABEL_PLATE_GREEN_SMALL] = { "新能源小型", "new energy, small" },
  [USHER_LABEL_PLATE_GREEN_LARGE] = { "新能源大型", "new energy, large" },
  [USHER_LABEL_PLATE_YELLOW] = { "黄牌", "yellow" },
  [USHER_LABEL_PLATE_TRAILER] = { "挂车", "trailer" },
  [USHER_LABEL_PLATE_SCHOOL] = { "教练车", "driving school" },
  [USHER_LABEL_PLATE_POLICE] = { "警车", "police" },
  [USHER_LABEL_PLATE_HK_MACAU] = { "港澳入境", "Hong Kong, Macau" },
  [USHER_LABEL_PLATE_CONSULATE] = { "领馆", "consulate" },
  [USHER_LABEL_PLATE_EMBASSY] = { "使馆", "embassy" },
  [USHER_LABEL_PLATE_ARMED_POLICE] = { "武警", "armed police" },
  [USHER_LABEL_PLATE_MILITARY] = { "军车", "military" },
  [USHER_LABEL_PLATE_TEMPORARY] = { "临时", "temporary" },
  [USHER_LABEL_PLATE_NONE] = { "", "" },
  [USHER_LABEL_PLATE_AIRPORT] = { "民航", "airport" },
  /* concern */
  [USHER_LABEL_CONCERN_SECTION] = { "客户描述与初步检查", "Customer's Concern and First Findings" },
  [USHER_LABEL_CONCERN] = { "客户描述", "Concern" },
  [USHER_LABEL_CIRCUMSTANCES] = { "发生情形", "Occurs" },
  [USHER_LABEL_FINDING] = { "初步检查", "Finding" },
  [USHER_LABEL_WARRANTY] = { "质量担保", "Warranty" },
  [USHER_LABEL_SINCE] = { "起始：{1}", "since {1}" },
  [USHER_LABEL_HOW_OFTEN] = { "频率：{1}", "how often: {1}" },
  [USHER_LABEL_WARNING_LAMP] = { "警告灯：{1}", "warning lamp: {1}" },
  [USHER_LABEL_FAULT_CODES] = { "故障码：{1}", "fault codes: {1}" },
  [USHER_LABEL_FINDING_NOT_ASKED] = { "尚未检查", "not looked at yet" },
  [USHER_LABEL_FINDING_CONFIRMED] = { "故障已确认", "fault confirmed" },
  [USHER_LABEL_FINDING_TO_INSPECT] = { "需全面检查后确定", "a full inspection is needed" },
  [USHER_LABEL_FINDING_NOT_REPRODUCED] = { "未能再现", "could not be reproduced" },
  [USHER_LABEL_WARRANTY_NOT_ASKED] = { "尚未确定", "not decided yet" },
  [USHER_LABEL_WARRANTY_COVERED] = { "属于质量担保范围", "covered" },
  [USHER_LABEL_WARRANTY_NOT_COVERED] = { "不属于质量担保范围", "not covered" },
  [USHER_LABEL_WARRANTY_TO_DIAGNOSE] = { "诊断后确定", "known after diagnosis" },
  [USHER_LABEL_WARRANTY_ESCALATED] = { "已报厂家审批", "put to the manufacturer" },
  /* lines */
  [USHER_LABEL_LABOUR_SECTION] = { "维修项目（工时）", "Labour" },
  [USHER_LABEL_PARTS_SECTION] = { "配件材料", "Parts" },
  [USHER_LABEL_OTHER_SECTION] = { "其他费用（外加工等）", "Other Charges (Sublet and Fees)" },
  [USHER_LABEL_COLUMN_NUMBER] = { "序号", "No." },
  [USHER_LABEL_COLUMN_CODE] = { "项目代码", "Code" },
  [USHER_LABEL_COLUMN_OPERATION] = { "维修项目", "Operation" },
  [USHER_LABEL_COLUMN_HOURS] = { "工时", "Hours" },
  [USHER_LABEL_COLUMN_RATE] = { "工时单价", "Rate" },
  [USHER_LABEL_COLUMN_DISCOUNT] = { "优惠", "Disc." },
  [USHER_LABEL_COLUMN_AMOUNT] = { "金额（元）", "Amount (¥)" },
  [USHER_LABEL_COLUMN_PAYER] = { "付款方", "Payer" },
  [USHER_LABEL_COLUMN_PART_CODE] = { "配件编码", "Part no." },
  [USHER_LABEL_COLUMN_PART] = { "配件名称", "Part" },
  [USHER_LABEL_COLUMN_BRAND] = { "品牌", "Brand" },
  [USHER_LABEL_COLUMN_KIND] = { "类别", "Kind" },
  [USHER_LABEL_COLUMN_QUANTITY] = { "数量", "Qty" },
  [USHER_LABEL_COLUMN_PRICE] = { "单价", "Price" },
  [USHER_LABEL_COLUMN_ITEM] = { "项目", "Item" },
  [USHER_LABEL_COLUMN_STATE] = { "客户意见", "Customer says" },
  [USHER_LABEL_COLUMN_NOTE] = { "备注", "Note" },
  [USHER_LABEL_LABOUR_SUBTOTAL] = { "工时费小计", "Labour subtotal" },
  [USHER_LABEL_LABOUR_AFTER_DISCOUNT] = { "工时费优惠后小计", "Labour after discounts" },
  [USHER_LABEL_PARTS_SUBTOTAL] = { "材料费小计", "Parts subtotal" },
  [USHER_LABEL_PARTS_AFTER_DISCOUNT] = { "材料费优惠后小计", "Parts after discounts" },
  [USHER_LABEL_OTHER_SUBTOTAL] = { "其他费用小计", "Other subtotal" },
  [USHER_LABEL_OTHER_AFTER_DISCOUNT] = { "其他费用优惠后小计", "Other after discounts" },
  [USHER_LABEL_KIND_LABOUR] = { "工时", "Labour" },
  [USHER_LABEL_KIND_PART] = { "配件", "Part" },
  [USHER_LABEL_KIND_SUBLET] = { "外加工", "Sublet" },
  [USHER_LABEL_KIND_FEE] = { "其他", "Fee" },
  [USHER_LABEL_PART_OEM] = { "原厂", "OEM" },
  [USHER_LABEL_PART_EQUIVALENT] = { "同质", "Equivalent" },
  [USHER_LABEL_PART_REPAIRED] = { "修复", "Repaired" },
  [USHER_LABEL_PART_OWN] = { "客户自备", "Customer's" },
  [USHER_LABEL_PAYER_CUSTOMER] = { "客户", "Customer" },
  [USHER_LABEL_PAYER_WARRANTY] = { "三包", "Warranty" },
  [USHER_LABEL_PAYER_INSURER] = { "保险", "Insurer" },
  [USHER_LABEL_PAYER_INTERNAL] = { "本店", "Workshop" },
  [USHER_LABEL_PAYER_GOODWILL] = { "善意", "Goodwill" },
  [USHER_LABEL_CONSENT_STATE_RECOMMENDED] = { "建议", "Recommended" },
  [USHER_LABEL_CONSENT_STATE_DECLINED] = { "不做", "Declined" },
  [USHER_LABEL_CONSENT_STATE_DEFERRED] = { "下次再做", "Deferred" },
  /* totals */
  [USHER_LABEL_TOTALS_SECTION] = { "预计费用", "Estimated Price" },
  [USHER_LABEL_TOTAL_LABOUR] = { "工时费", "Labour" },
  [USHER_LABEL_TOTAL_LABOUR_GROSS] = { "工时费（优惠前）", "Labour (gross)" },
  [USHER_LABEL_TOTAL_PARTS] = { "材料费", "Parts" },
  [USHER_LABEL_TOTAL_PARTS_GROSS] = { "材料费（优惠前）", "Parts (gross)" },
  [USHER_LABEL_TOTAL_OTHER] = { "其他费用", "Other" },
  [USHER_LABEL_TOTAL_OTHER_GROSS] = { "其他费用（优惠前）", "Other (gross)" },
  [USHER_LABEL_TOTAL_DISCOUNT] = { "优惠合计", "Discounts" },
  [USHER_LABEL_TOTAL] = { "合计", "Total" },
  [USHER_LABEL_IN_WORDS] = { "大写金额", "In Chinese capitals" },
  [USHER_LABEL_RENMINBI] = { "人民币", "人民币" },
  [USHER_LABEL_BY_PAYER] = { "其中：", "Of which: " },
  [USHER_LABEL_BY_PAYER_ITEM] = { "{1}承担 {2}", "{1} {2}" },
  [USHER_LABEL_AFTER_INSPECTION] = { "故障原因待检查确定：以上为已知项目的预计费用，检查后另行报价，经托修方同意后方可施工。", "The cause is still to be found: the price above covers the work known so far. The rest is quoted after the inspection and done only with the customer's consent." },
  [USHER_LABEL_NOT_INCLUDED_SECTION] = { "建议、暂缓及客户不做的项目（不属于本次委托）", "Recommended, Deferred and Declined Work (Not Part of This Authorization)" },
  /* terms */
  [USHER_LABEL_TERMS_SECTION] = { "约定事项", "Agreed" },
  [USHER_LABEL_PAYMENT] = { "付款方式", "Payment" },
  [USHER_LABEL_PAYMENT_CASH] = { "现金", "Cash" },
  [USHER_LABEL_PAYMENT_CARD] = { "刷卡", "Card" },
  [USHER_LABEL_PAYMENT_WECHAT] = { "微信", "WeChat Pay" },
  [USHER_LABEL_PAYMENT_ALIPAY] = { "支付宝", "Alipay" },
  [USHER_LABEL_PAYMENT_TRANSFER] = { "转账", "Transfer" },
  [USHER_LABEL_PAYMENT_ON_ACCOUNT] = { "挂账", "On account" },
  [USHER_LABEL_OLD_PARTS] = { "旧件处理", "Old parts" },
  [USHER_LABEL_OLD_PARTS_TAKE] = { "交托修方", "Returned to customer" },
  [USHER_LABEL_OLD_PARTS_LEAVE] = { "承修方处理", "Disposed of by workshop" },
  [USHER_LABEL_OLD_PARTS_NONE] = { "无旧件", "None" },
  [USHER_LABEL_WASH] = { "免费洗车", "Free wash" },
  [USHER_LABEL_WAITING] = { "等候方式", "Waiting" },
  [USHER_LABEL_WAITING_WAIT] = { "店内等候", "Waits here" },
  [USHER_LABEL_WAITING_CALL] = { "离店，电话联系", "Leaves, is called" },
  [USHER_LABEL_GUARANTEE_SECTION] = { "质量保证期（自竣工出厂之日起计，里程与日期以先达到者为准）", "Guarantee of the Repair (from completion, whichever comes first)" },
  [USHER_LABEL_GUARANTEE_COLUMN_WORK] = { "作业类别", "Work" },
  [USHER_LABEL_GUARANTEE_COLUMN_LAW] = { "法定最低", "Legal minimum" },
  [USHER_LABEL_GUARANTEE_OVERHAUL] = { "整车修理、总成修理", "Overhaul of the car or an assembly" },
  [USHER_LABEL_GUARANTEE_SECOND] = { "二级维护", "Level 2 maintenance" },
  [USHER_LABEL_GUARANTEE_FIRST] = { "一级维护、小修、专项修理", "Level 1 maintenance, minor and special repairs" },
  [USHER_LABEL_GUARANTEE_TERM] = { "{1} km 或 {2} 日", "{1} km or {2} days" },
  [USHER_LABEL_GUARANTEE_SHOP] = { "本店承诺：质量保证期不低于 {1}；法定期限更长的，从其规定。", "Our promise: at least {1}; where the law gives longer, the law's term applies." },
  [USHER_LABEL_GUARANTEE_SHOP_KM] = { "{1} km", "{1} km" },
  [USHER_LABEL_GUARANTEE_SHOP_DAYS] = { "{1} 日", "{1} days" },
  [USHER_LABEL_GUARANTEE_FREE] = { "质量保证期内，因维修质量原因造成车辆无法正常使用的，承修方无偿返修；返修后质量保证期重新计算。", "What fails within the guarantee because of our work is repaired free of charge; the guarantee then begins anew." },
  [USHER_LABEL_CLAUSES_SECTION] = { "说明", "Conditions" },
  [USHER_LABEL_CLAUSE_ADDITIONAL] = { "施工中发现需要增加项目、更换配件或者费用超出预计的，承修方应事先告知项目、价格和时间，经托修方同意（签字、电话或书面信息）后方可施工；未经同意的，托修方有权拒绝支付。", "Further work, parts or costs need the customer's consent beforehand (signed, by telephone or in writing): to what is done, at what price and by when. Work without consent need not be paid for." },
  [USHER_LABEL_CLAUSE_PARTS] = { "配件按“原厂、同质、修复”标明类别；客户自备配件的质量由提供方负责，承修方对其施工质量负责。", "Parts are marked as OEM, equivalent or repaired. For a part supplied by the customer, its supplier answers for the part and the workshop for its own work." },
  [USHER_LABEL_CLAUSE_OLD_PARTS] = { "换下的旧件由托修方选择带走或者交承修方处理；废油、废液、蓄电池等危险废物由承修方依法交有资质的单位处置。", "The customer chooses whether replaced parts are returned or disposed of. Waste oil, fluids, batteries and other hazardous waste go to licensed collectors." },
  [USHER_LABEL_CLAUSE_CHARGE] = { "交车前承修方提供结算清单，工时费与材料费分列，托修方核对后付款。", "Before payment the customer receives an itemised settlement list with labour and parts apart." },
  [USHER_LABEL_CLAUSE_PLACE] = { "交车地点：{1}。交车时双方共同验车。", "The car is handed over at: {1}. Both sides inspect it together." },
  [USHER_LABEL_CLAUSE_HERE] = { "承修方经营场所", "the workshop's premises" },
  [USHER_LABEL_PRIVACY] = { "个人信息告知：{1}为履行本次维修合同处理您的姓名、电话、地址和车辆信息，仅用于维修、结算、质量保证和法定档案，保存 {2} 年；您可以查询、复制、更正或者删除，联系 {3}。", "Privacy: {1} uses your name, telephone, address and vehicle data for this repair only: work, settlement, guarantee and the records required by law, kept for {2} years. You may see, copy, correct or delete them: contact {3}." },
  /* signatures */
  [USHER_LABEL_SIGN_WORKSHOP] = { "承修方", "For the Workshop" },
  [USHER_LABEL_SIGN_CUSTOMER] = { "托修方", "The Customer" },
  [USHER_LABEL_SIGN_ADVISOR] = { "服务顾问签名", "Advisor" },
  [USHER_LABEL_SIGN_HERE] = { "签名", "Signature" },
  [USHER_LABEL_SEAL] = { "（盖章）", "(seal)" },
  [USHER_LABEL_CONSENT_SENTENCE] = { "本人已阅读并同意以上维修项目、预计费用 {1} 和约定事项，委托承修方维修。", "I have read this authorization, agree to the work, to the estimated price of {1} and to the conditions, and ask the workshop to do the work." },
  [USHER_LABEL_CONSENT_SENTENCE_OPEN] = { "本人已阅读并同意以上维修项目和约定事项，委托承修方维修；价格在检查后另行确认。", "I have read this authorization, agree to the work and to the conditions, and ask the workshop to do the work; the price follows after the inspection." },
  [USHER_LABEL_CONSENT_PAD] = { "已在签名板上签署", "Signed on the pad" },
  [USHER_LABEL_CONSENT_PAPER] = { "在纸质文件上签署", "Signed on paper" },
  [USHER_LABEL_CONSENT_PHONE] = { "经电话同意", "Consent given by telephone" },
  [USHER_LABEL_CONSENT_MESSAGE] = { "经书面信息同意", "Consent given by message" },
  [USHER_LABEL_CONSENT_BY] = { "同意人：{1}", "By: {1}" },
  [USHER_LABEL_CONSENT_AT_NUMBER] = { "号码：{1}", "Number: {1}" },
  [USHER_LABEL_CONSENT_AMOUNT] = { "同意金额：{1}", "Amount agreed: {1}" },
  [USHER_LABEL_CONSENT_RECORDED_BY] = { "记录人：{1}", "Recorded by: {1}" },
  [USHER_LABEL_CONSENT_TIME] = { "时间：{1}", "Time: {1}" },
  [USHER_LABEL_DATE] = { "日期", "Date" },
  /* check-in sheet */
  [USHER_LABEL_COVERS] = { "防护三件套", "Covers" },
  [USHER_LABEL_COVER_SEAT] = { "座椅套", "Seat" },
  [USHER_LABEL_COVER_WHEEL] = { "方向盘套", "Steering wheel" },
  [USHER_LABEL_COVER_MAT] = { "脚垫", "Floor mat" },
  [USHER_LABEL_DOCUMENTS_SEEN] = { "核对证件", "Documents" },
  [USHER_LABEL_DOCUMENT_LICENCE] = { "行驶证", "Vehicle licence" },
  [USHER_LABEL_DOCUMENT_BOOKLET] = { "保养手册", "Service booklet" },
  [USHER_LABEL_BODY_SECTION] = { "车身外观", "Body" },
  [USHER_LABEL_MARK_ZONE] = { "部位", "Place" },
  [USHER_LABEL_MARK_TYPE] = { "损伤类型", "Damage" },
  [USHER_LABEL_MARK_SEVERITY] = { "程度", "Degree" },
  [USHER_LABEL_MARK_NOTE] = { "说明", "Note" },
  [USHER_LABEL_MARK_NONE] = { "无外观损伤记录", "No damage recorded" },
  [USHER_LABEL_MARK_EARLIER] = { "上次已记录", "seen at an earlier visit" },
  [USHER_LABEL_MARK_LEGEND] = { "代号", "Codes" },
  [USHER_LABEL_MARK_LEGEND_EARLIER] = { "虚线圈为以前来店时已记录的损伤", "dashed marks were recorded at an earlier visit" },
  [USHER_LABEL_CHECKLIST_SECTION] = { "检查项目", "Checklist" },
  [USHER_LABEL_RESULT_NOT_CHECKED] = { "未检查", "Not checked" },
  [USHER_LABEL_RESULT_OK] = { "正常", "OK" },
  [USHER_LABEL_RESULT_ATTENTION] = { "注意", "Attention" },
  [USHER_LABEL_RESULT_BAD] = { "异常", "Bad" },
  [USHER_LABEL_BELONGINGS] = { "随车物品", "Belongings" },
  [USHER_LABEL_VALUABLES] = { "贵重物品", "Valuables" },
  [USHER_LABEL_VALUABLES_REMINDED] = { "已提醒客户取走贵重物品：", "The customer was reminded to take valuables along:" },
  [USHER_LABEL_VALUABLES_TAKEN] = { "已取走", "Taken" },
  [USHER_LABEL_VALUABLES_NONE] = { "无贵重物品", "None in the car" },
  [USHER_LABEL_VALUABLES_KEPT] = { "客户自愿留存", "Left by the customer's own wish" },
  [USHER_LABEL_REQUESTS] = { "客户要求", "Requests" },
  [USHER_LABEL_SIGN_IN] = { "进厂", "At Check-in" },
  [USHER_LABEL_SIGN_OUT] = { "出厂", "At Delivery" },
  [USHER_LABEL_SIGN_CUSTOMER_IN] = { "客户签名（进厂）", "Customer, at check-in" },
  [USHER_LABEL_SIGN_ADVISOR_IN] = { "接车人签名", "Advisor" },
  [USHER_LABEL_SIGN_CUSTOMER_OUT] = { "客户签名（提车）", "Customer, at delivery" },
  [USHER_LABEL_SIGN_ADVISOR_OUT] = { "交车人签名", "Handed over by" },
  [USHER_LABEL_CHECK_IN_STATEMENT] = { "以上车辆状况经双方共同确认。", "Both sides agree that this was the state of the car." },
  /* register and board */
  [USHER_LABEL_REGISTER_DATE] = { "预约日期：{1}", "Appointments of {1}" },
  [USHER_LABEL_REGISTER_COUNT] = { "共 {1} 个预约", "{1} appointments" },
  [USHER_LABEL_COLUMN_NAME] = { "用户姓名", "Name" },
  [USHER_LABEL_COLUMN_PLATE] = { "车牌号", "Plate" },
  [USHER_LABEL_COLUMN_PHONE] = { "联系电话", "Telephone" },
  [USHER_LABEL_COLUMN_TIME] = { "约定时间", "Time" },
  [USHER_LABEL_COLUMN_CONTACT] = { "与用户联系时间", "Contacted" },
  [USHER_LABEL_COLUMN_CONTACT_1] = { "第1次", "1st" },
  [USHER_LABEL_COLUMN_CONTACT_2] = { "第2次", "2nd" },
  [USHER_LABEL_COLUMN_CONTENT] = { "预约内容", "Work Asked For" },
  [USHER_LABEL_COLUMN_ADVISOR] = { "服务顾问", "Advisor" },
  [USHER_LABEL_WELCOME_LINE] = { "欢迎如下预约客户进厂", "A warm welcome to our customers today" },
  [USHER_LABEL_WELCOME_DATE] = { "日期：{1}", "{1}" },
  [USHER_LABEL_WELCOME_NUMBER] = { "序", "No." },
  [USHER_LABEL_WELCOME_NAME] = { "客户姓名", "Customer" },
  [USHER_LABEL_WELCOME_PLATE] = { "车牌号码", "Plate" },
  [USHER_LABEL_WELCOME_TIME] = { "预约时间", "Time" },
  /* views of the car, in the order of UsherCarView */
  [USHER_LABEL_VIEW_TOP] = { "俯视", "Top" },
  [USHER_LABEL_VIEW_LEFT] = { "左侧", "Left" },
  [USHER_LABEL_VIEW_RIGHT] = { "右侧", "Right" },
  [USHER_LABEL_VIEW_FRONT] = { "前部", "Front" },
  [USHER_LABEL_VIEW_REAR] = { "后部", "Rear" },
  /* zones, in the order of UsherCarZone */
  [USHER_LABEL_ZONE_NONE] = { "其他部位", "Elsewhere" },
  [USHER_LABEL_ZONE_LEFT_FRONT_BUMPER] = { "左前杠", "Front bumper, left" },
  [USHER_LABEL_ZONE_RIGHT_FRONT_BUMPER] = { "右前杠", "Front bumper, right" },
  [USHER_LABEL_ZONE_LEFT_FRONT_FENDER] = { "左前翼子板", "Front fender, left" },
  [USHER_LABEL_ZONE_RIGHT_FRONT_FENDER] = { "右前翼子板", "Front fender, right" },
  [USHER_LABEL_ZONE_BONNET] = { "前机盖", "Bonnet" },
  [USHER_LABEL_ZONE_LEFT_MIRROR] = { "左后视镜", "Mirror, left" },
  [USHER_LABEL_ZONE_RIGHT_MIRROR] = { "右后视镜", "Mirror, right" },
  [USHER_LABEL_ZONE_LEFT_FRONT_DOOR] = { "左前门", "Front door, left" },
  [USHER_LABEL_ZONE_RIGHT_FRONT_DOOR] = { "右前门", "Front door, right" },
  [USHER_LABEL_ZONE_LEFT_REAR_DOOR] = { "左后门", "Rear door, left" },
  [USHER_LABEL_ZONE_RIGHT_REAR_DOOR] = { "右后门", "Rear door, right" },
  [USHER_LABEL_ZONE_LEFT_REAR_FENDER] = { "左后翼子板", "Rear fender, left" },
  [USHER_LABEL_ZONE_RIGHT_REAR_FENDER] = { "右后翼子板", "Rear fender, right" },
  [USHER_LABEL_ZONE_LEFT_REAR_BUMPER] = { "左后杠", "Rear bumper, left" },
  [USHER_LABEL_ZONE_RIGHT_REAR_BUMPER] = { "右后杠", "Rear bumper, right" },
  [USHER_LABEL_ZONE_WINDSCREEN] = { "前挡风玻璃", "Windscreen" },
  [USHER_LABEL_ZONE_ROOF_FRONT] = { "车顶前部", "Roof, front" },
  [USHER_LABEL_ZONE_ROOF_REAR] = { "车顶后部", "Roof, rear" },
  [USHER_LABEL_ZONE_REAR_WINDOW] = { "后挡风玻璃", "Rear window" },
  [USHER_LABEL_ZONE_BOOT_LID] = { "行李箱盖", "Boot lid" },
  [USHER_LABEL_ZONE_LEFT_SILL] = { "左裙边", "Sill, left" },
  [USHER_LABEL_ZONE_RIGHT_SILL] = { "右裙边", "Sill, right" },
  /* damage, in the order of UsherDamageType */
  [USHER_LABEL_DAMAGE_SCRATCH] = { "划痕", "Scratch" },
  [USHER_LABEL_DAMAGE_DENT] = { "凹陷", "Dent" },
  [USHER_LABEL_DAMAGE_PAINT_LOSS] = { "掉漆", "Paint loss" },
  [USHER_LABEL_DAMAGE_CRACK] = { "裂纹", "Crack" },
  [USHER_LABEL_DAMAGE_BROKEN] = { "破损", "Broken" },
  [USHER_LABEL_DAMAGE_RUST] = { "锈蚀", "Rust" },
  [USHER_LABEL_DAMAGE_MISSING] = { "缺失", "Missing" },
  [USHER_LABEL_DAMAGE_DEFORMED] = { "变形", "Deformed" },
  [USHER_LABEL_DAMAGE_EARLIER_REPAIR] = { "修复痕迹", "Earlier repair" },
  /* degrees, in the order of UsherDamageSeverity */
  [USHER_LABEL_SEVERITY_LIGHT] = { "轻", "light" },
  [USHER_LABEL_SEVERITY_MEDIUM] = { "中", "medium" },
  [USHER_LABEL_SEVERITY_HEAVY] = { "重", "heavy" },
  /* groups of the checklist */
  [USHER_LABEL_TITLE_QUALITY] = { "质检单", "Quality Inspection Sheet" },
  [USHER_LABEL_TITLE_ROAD_TEST] = { "试车单", "Road Test Sheet" },
  [USHER_LABEL_QUALITY_ORDER] = { "委托书号", "Order No." },
  [USHER_LABEL_QUALITY_TECHNICIANS] = { "主修人", "Technicians" },
  [USHER_LABEL_QUALITY_LEVEL_SELF] = { "一、自检（主修人）", "1. Self Check (Technician)" },
  [USHER_LABEL_QUALITY_LEVEL_PEER] = { "二、互检（班组长）", "2. Peer Check (Group Leader)" },
  [USHER_LABEL_QUALITY_LEVEL_FINAL] = { "三、终检（专职质检员）", "3. Final Check (Inspector)" },
  [USHER_LABEL_QUALITY_ITEM] = { "检验项目", "Item" },
  [USHER_LABEL_QUALITY_RESULT] = { "结果", "Result" },
  [USHER_LABEL_QUALITY_NOTE] = { "不合格情况", "Not in order" },
  [USHER_LABEL_QUALITY_RESULT_NOT_SAID] = { "未检", "Not checked" },
  [USHER_LABEL_QUALITY_RESULT_PASSED] = { "合格", "Passed" },
  [USHER_LABEL_QUALITY_RESULT_FAILED] = { "不合格", "Failed" },
  [USHER_LABEL_QUALITY_RESULT_NOT_APPLICABLE] = { "不适用", "N/A" },
  [USHER_LABEL_QUALITY_CHECKED_BY] = { "检验人", "Checked by" },
  [USHER_LABEL_QUALITY_CHECKED_AT] = { "检验时间", "Checked at" },
  [USHER_LABEL_QUALITY_CONCLUSION] = { "检验结论", "Conclusion" },
  [USHER_LABEL_QUALITY_REMARK] = { "备注", "Remark" },
  [USHER_LABEL_QUALITY_EARLIER_SECTION] = { "历次不合格记录", "Checks That Failed Before" },
  [USHER_LABEL_QUALITY_LEVEL] = { "检验级别", "Level" },
  [USHER_LABEL_QUALITY_SELF] = { "自检", "Self check" },
  [USHER_LABEL_QUALITY_PEER] = { "互检", "Peer check" },
  [USHER_LABEL_QUALITY_FINAL] = { "终检", "Final check" },
  [USHER_LABEL_QUALITY_REWORK_SECTION] = { "返工（不收费）", "Rework (not billed)" },
  [USHER_LABEL_QUALITY_REWORK_ITEM] = { "返工项目", "Work done again" },
  [USHER_LABEL_QUALITY_REWORK_CAUSE] = { "返工原因", "Cause" },
  [USHER_LABEL_QUALITY_REWORK_BY] = { "责任人", "Answerable" },
  [USHER_LABEL_QUALITY_REWORK_HOURS] = { "工时", "Hours" },
  [USHER_LABEL_QUALITY_REWORK_STATE] = { "状态", "State" },
  [USHER_LABEL_QUALITY_REWORK_DONE] = { "已完成", "Done" },
  [USHER_LABEL_QUALITY_REWORK_OPEN] = { "未完成", "Open" },
  [USHER_LABEL_QUALITY_RELEASE_SECTION] = { "出厂检验", "Release" },
  [USHER_LABEL_QUALITY_CODES_BEFORE] = { "修前故障码", "DTCs before" },
  [USHER_LABEL_QUALITY_CODES_AFTER] = { "修后故障码", "DTCs after" },
  [USHER_LABEL_QUALITY_CATEGORY] = { "维修类别", "Category" },
  [USHER_LABEL_QUALITY_CATEGORY_WHOLE] = { "整车修理", "Whole vehicle repair" },
  [USHER_LABEL_QUALITY_CATEGORY_ASSEMBLY] = { "总成修理", "Assembly repair" },
  [USHER_LABEL_QUALITY_CATEGORY_SECOND_SERVICE] = { "二级维护", "Second-level maintenance" },
  [USHER_LABEL_QUALITY_CATEGORY_FIRST_SERVICE] = { "一级维护", "First-level maintenance" },
  [USHER_LABEL_QUALITY_CATEGORY_MINOR] = { "小修", "Minor repair" },
  [USHER_LABEL_QUALITY_CATEGORY_SPECIAL] = { "专项修理", "Special repair" },
  [USHER_LABEL_QUALITY_CERTIFICATE] = { "合格证号", "Certificate" },
  [USHER_LABEL_QUALITY_BAY] = { "工位清理", "Bay cleaned" },
  [USHER_LABEL_QUALITY_ROAD_TEST] = { "路试", "Road test" },
  [USHER_LABEL_QUALITY_WASH] = { "洗车", "Wash" },
  [USHER_LABEL_QUALITY_ACCEPTANCE] = { "客户验收", "Acceptance" },
  [USHER_LABEL_QUALITY_SATISFIED] = { "满意", "Satisfied" },
  [USHER_LABEL_QUALITY_NOT_SATISFIED] = { "不满意", "Not satisfied" },
  [USHER_LABEL_QUALITY_WORDS] = { "客户意见", "Remarks" },
  [USHER_LABEL_QUALITY_SIGN_SELF] = { "自检人签字", "Technician" },
  [USHER_LABEL_QUALITY_SIGN_PEER] = { "互检人签字", "Group leader" },
  [USHER_LABEL_QUALITY_SIGN_FINAL] = { "终检人签字", "Inspector" },
  [USHER_LABEL_QUALITY_SIGN_CUSTOMER] = { "客户验收签字", "Customer" },
  [USHER_LABEL_ROAD_TEST_SECTION] = { "试车", "Road Test" },
  [USHER_LABEL_ROAD_TEST_REASON] = { "试车原因", "Reason" },
  [USHER_LABEL_ROAD_TEST_DRIVER] = { "试车员", "Driver" },
  [USHER_LABEL_ROAD_TEST_CONSENT_SECTION] = { "客户同意", "Customer’s Consent" },
  [USHER_LABEL_ROAD_TEST_AGREEMENT] = { "车主同意由试车员驾驶本车进行路试，仅用于诊断及检验维修质量。", "The owner agrees that the driver named here takes this car on the road, to diagnose it and to prove the repair, and for nothing else." },
  [USHER_LABEL_ROAD_TEST_CONSENTED_BY] = { "同意人", "Agreed by" },
  [USHER_LABEL_ROAD_TEST_CONSENTED_HOW] = { "同意方式", "How" },
  [USHER_LABEL_ROAD_TEST_CONSENTED_AT] = { "同意时间", "When" },
  [USHER_LABEL_ROAD_TEST_BY_PAPER] = { "书面", "On paper" },
  [USHER_LABEL_ROAD_TEST_BY_PHONE] = { "电话", "By phone" },
  [USHER_LABEL_ROAD_TEST_BY_MESSAGE] = { "短信／微信", "By message" },
  [USHER_LABEL_ROAD_TEST_OUT_AT] = { "出厂时间", "Left at" },
  [USHER_LABEL_ROAD_TEST_OUT_KM] = { "出厂里程", "Km out" },
  [USHER_LABEL_ROAD_TEST_IN_AT] = { "回厂时间", "Back at" },
  [USHER_LABEL_ROAD_TEST_IN_KM] = { "回厂里程", "Km in" },
  [USHER_LABEL_ROAD_TEST_DISTANCE] = { "试车里程", "Distance" },
  [USHER_LABEL_ROAD_TEST_RESULT] = { "试车结果", "Result" },
  [USHER_LABEL_ROAD_TEST_FINDINGS] = { "试车情况", "Findings" },
  [USHER_LABEL_ROAD_TEST_SIGN_DRIVER] = { "试车员签字", "Driver" },
  [USHER_LABEL_ROAD_TEST_SIGN_CUSTOMER] = { "客户签字", "Customer" },
  [USHER_LABEL_GROUP_EXTERIOR] = { "外观", "Exterior" },
  [USHER_LABEL_GROUP_INTERIOR] = { "内饰", "Interior" },
  [USHER_LABEL_GROUP_INSTRUMENTS] = { "仪表与警告灯", "Instruments" },
  [USHER_LABEL_GROUP_BONNET] = { "发动机舱", "Under bonnet" },
  [USHER_LABEL_GROUP_TYRES] = { "轮胎", "Tyres" },
  /* settlement list */
  [USHER_LABEL_TITLE_SETTLEMENT] = { "机动车维修费用结算清单", "Settlement List" },
  [USHER_LABEL_PLY_BOTH] = { "一式两联：第一联 托修方　第二联 承修方", "In two plies: 1 customer, 2 workshop" },
  [USHER_LABEL_PLY_CUSTOMER] = { "第一联 托修方", "Ply 1: Customer" },
  [USHER_LABEL_PLY_WORKSHOP] = { "第二联 承修方", "Ply 2: Workshop" },
  [USHER_LABEL_SETTLED_ON] = { "结算日期", "Settled" },
  [USHER_LABEL_SENT_ON] = { "送修日期", "Brought in" },
  [USHER_LABEL_LEFT_ON] = { "出厂日期", "Left on" },
  [USHER_LABEL_CATEGORY] = { "维修类别", "Category" },
  [USHER_LABEL_ODOMETER_OUT] = { "出厂里程", "Km out" },
  [USHER_LABEL_ORDER_NUMBER] = { "委托书编号", "Order no." },
  [USHER_LABEL_NORM] = { "执行标准", "Norm" },
  [USHER_LABEL_NORM_TRADE] = { "行业", "Trade" },
  [USHER_LABEL_NORM_MAKER] = { "制造企业", "Manufacturer" },
  [USHER_LABEL_FAULT] = { "故障描述", "Fault" },
  [USHER_LABEL_CATEGORY_WHOLE] = { "整车修理", "Overhaul of the car" },
  [USHER_LABEL_CATEGORY_ASSEMBLY] = { "总成修理", "Overhaul of an assembly" },
  [USHER_LABEL_CATEGORY_SECOND] = { "二级维护", "Level 2 maintenance" },
  [USHER_LABEL_CATEGORY_FIRST] = { "一级维护", "Level 1 maintenance" },
  [USHER_LABEL_CATEGORY_MINOR] = { "小修", "Minor repair" },
  [USHER_LABEL_CATEGORY_SPECIAL] = { "专项修理", "Special repair" },
  [USHER_LABEL_CHARGES_SECTION] = { "总费用", "Total Charges" },
  [USHER_LABEL_ORDER_AMOUNT] = { "工单金额", "Order amount" },
  [USHER_LABEL_DISCOUNT] = { "优惠", "Discounts" },
  [USHER_LABEL_TAX] = { "税费", "Tax" },
  [USHER_LABEL_ROUNDED_OFF] = { "抹零", "Rounded off" },
  [USHER_LABEL_BY_OTHERS] = { "他方承担", "Borne by others" },
  [USHER_LABEL_CUSTOMER_TOTAL] = { "客户应付", "Customer pays" },
  [USHER_LABEL_PREPAID] = { "预付", "Prepaid" },
  [USHER_LABEL_TO_PAY] = { "实收", "To pay" },
  [USHER_LABEL_DISCOUNT_REASON] = { "结算优惠 {1}：{2}", "Discount at settlement {1}: {2}" },
  [USHER_LABEL_CHANGES_SECTION] = { "与任务委托书的差异", "Differences from the Authorization" },
  [USHER_LABEL_CHANGES_NONE] = { "各项目与任务委托书一致。", "All as authorized." },
  [USHER_LABEL_CHANGE_AGREED] = { "委托金额", "Agreed (¥)" },
  [USHER_LABEL_CHANGE_BILLED] = { "结算金额", "Billed (¥)" },
  [USHER_LABEL_CHANGE_WHY] = { "说明", "Why" },
  [USHER_LABEL_CHANGE_AS_AGREED] = { "与委托一致", "as agreed" },
  [USHER_LABEL_CHANGE_ADDED] = { "增项，已经客户同意", "additional work, agreed" },
  [USHER_LABEL_CHANGE_PRICE] = { "价格或数量变更", "price or quantity changed" },
  [USHER_LABEL_CHANGE_NOT_DONE] = { "未施工", "not done" },
  [USHER_LABEL_CHANGE_DECLINED] = { "客户不做或暂缓", "declined or deferred" },
  [USHER_LABEL_OLD_PARTS_RESULT] = { "旧件处理结果", "Old parts" },
  [USHER_LABEL_OLD_PARTS_TO_CUSTOMER] = { "由托修方收回", "Taken by the customer" },
  [USHER_LABEL_OLD_PARTS_TO_WORKSHOP] = { "由承修方收回", "Kept by the workshop" },
  [USHER_LABEL_OLD_PARTS_NO] = { "无旧配件", "No old parts" },
  [USHER_LABEL_NOTE_PLIES] = { "本清单一式两联，托修方、承修方各执一联。", "This list has two plies, one for the customer and one for the workshop." },
  [USHER_LABEL_NOTE_CHECKED] = { "结算清单经双方核实、托修方签字后生效。", "It takes effect when both sides have checked it and the customer has signed." },
  [USHER_LABEL_NOTE_OWN_PARTS] = { "承修方不承担托修方自备配件的质量保证责任。", "The workshop gives no guarantee on parts that the customer brought." },
  [USHER_LABEL_NOTE_GUARANTEE] = { "质量保证期不低于 {1} 公里或 {2} 日，自出厂之日起，以先到者为准；各项目的质量保证期见交车单。", "The guarantee is at least {1} km or {2} days from leaving, whichever ends first; the delivery sheet tells it for each item." },
  /* gate pass; kinds in the order of UsherGatePassKind */
  [USHER_LABEL_TITLE_GATE_PASS] = { "出门证", "Gate Pass" },
  [USHER_LABEL_GATE_STUB] = { "存根", "Stub" },
  [USHER_LABEL_GATE_PART] = { "门卫联", "Guard's part" },
  [USHER_LABEL_GATE_ISSUED] = { "开具时间", "Issued" },
  [USHER_LABEL_GATE_CUSTOMER] = { "客户", "Customer" },
  [USHER_LABEL_GATE_ORDER] = { "工单号", "Order no." },
  [USHER_LABEL_GATE_REASON] = { "出门事由", "Reason" },
  [USHER_LABEL_GATE_KM] = { "出门里程", "Odometer out" },
  [USHER_LABEL_GATE_BELONGINGS] = { "随车物品", "Belongings" },
  [USHER_LABEL_GATE_RETURNS] = { "预计返回", "Back by" },
  [USHER_LABEL_GATE_SETTLEMENT] = { "结算状态", "Settlement" },
  [USHER_LABEL_GATE_PAID] = { "已结清", "Paid" },
  [USHER_LABEL_GATE_CREDIT] = { "挂账，批准人 {1}", "On account, approved by {1}" },
  [USHER_LABEL_GATE_RETURNING] = { "未结算，须返回", "Not settled, must return" },
  [USHER_LABEL_GATE_CALLED_OFF] = { "未维修，无费用", "Not repaired, nothing due" },
  [USHER_LABEL_GATE_ISSUER] = { "开单人", "Issued by" },
  [USHER_LABEL_GATE_CASHIER] = { "财务/收银签章", "Cashier's stamp" },
  [USHER_LABEL_GATE_GUARD] = { "门卫签字", "Guard's signature" },
  [USHER_LABEL_GATE_OUT_AT] = { "出门时间", "Time out" },
  [USHER_LABEL_GATE_KIND_SETTLED] = { "维修结算", "Repair settled" },
  [USHER_LABEL_GATE_KIND_ROAD_TEST] = { "路试", "Road test" },
  [USHER_LABEL_GATE_KIND_WASH] = { "洗车", "Wash" },
  [USHER_LABEL_GATE_KIND_RESCUE] = { "救援", "Rescue" },
  [USHER_LABEL_GATE_KIND_INSPECTION] = { "年检", "Yearly inspection" },
  /* delivery sheet */
  [USHER_LABEL_TITLE_DELIVERY] = { "交车单", "Delivery Sheet" },
  [USHER_LABEL_DELIVERY_SECTION] = { "交接信息", "Handover" },
  [USHER_LABEL_DELIVERY_AT] = { "交车时间", "Delivered" },
  [USHER_LABEL_DELIVERY_BY] = { "提车人", "Collected by" },
  [USHER_LABEL_DELIVERY_RELATION] = { "与车主关系", "Relation to owner" },
  [USHER_LABEL_DELIVERY_OWNER] = { "车主本人", "Owner" },
  [USHER_LABEL_DELIVERY_KM] = { "出厂里程", "Km out" },
  [USHER_LABEL_DELIVERY_DONE] = { "已完成项目与质量保证期", "Work Done and Its Guarantee" },
  [USHER_LABEL_DELIVERY_ITEM] = { "项目", "Item" },
  [USHER_LABEL_DELIVERY_CATEGORY] = { "维修类别", "Category" },
  [USHER_LABEL_DELIVERY_GUARANTEE] = { "质量保证期", "Guarantee" },
  [USHER_LABEL_DELIVERY_UNTIL] = { "保证至", "Until" },
  [USHER_LABEL_DELIVERY_TERM] = { "{1} 天或 {2}", "{1} days or {2}" },
  [USHER_LABEL_DELIVERY_NO_GUARANTEE] = { "不适用", "Not applicable" },
  [USHER_LABEL_DELIVERY_GUARANTEE_NOTE] = { "质量保证期自竣工出厂之日起计算，日期与里程以先到者为准。保证期内因维修质量造成车辆无法正常使用的，本厂无偿返修；返修后保证期重新计算。", "The guarantee runs from the day of delivery and ends with the date or the distance, whichever comes first. Within it, what fails because of our work is repaired again free of charge, and the guarantee then begins anew." },
  [USHER_LABEL_DELIVERY_NOT_DONE] = { "未施工项目", "Not Done" },
  [USHER_LABEL_DELIVERY_DECLINED] = { "客户未同意", "Declined" },
  [USHER_LABEL_DELIVERY_DEFERRED] = { "下次再做", "Put off" },
  [USHER_LABEL_DELIVERY_RECOMMENDED] = { "建议", "Recommended" },
  [USHER_LABEL_DELIVERY_NEXT] = { "下次保养", "Next service" },
  [USHER_LABEL_DELIVERY_EXPLAINED] = { "已说明", "Explained" },
  [USHER_LABEL_DELIVERY_TOLD_DONE] = { "完成项目", "Work done" },
  [USHER_LABEL_DELIVERY_TOLD_NOT_DONE] = { "未施工项目", "Work not done" },
  [USHER_LABEL_DELIVERY_SHOWED_PARTS] = { "旧件已展示", "Replaced parts shown" },
  [USHER_LABEL_DELIVERY_TOLD_NEXT] = { "下次保养", "Next service" },
  [USHER_LABEL_DELIVERY_BACK] = { "已交还", "Handed back" },
  [USHER_LABEL_DELIVERY_KEYS] = { "钥匙", "Keys" },
  [USHER_LABEL_DELIVERY_DOCUMENTS] = { "证件", "Documents" },
  [USHER_LABEL_DELIVERY_BELONGINGS] = { "随车物品", "Belongings" },
  [USHER_LABEL_DELIVERY_OLD_PARTS] = { "旧件", "Old parts" },
  [USHER_LABEL_DELIVERY_PARTS_RETURNED] = { "已交还客户", "Handed to the customer" },
  [USHER_LABEL_DELIVERY_PARTS_LEFT] = { "客户自愿留厂处理", "Left here by the customer's wish" },
  [USHER_LABEL_DELIVERY_PARTS_NONE] = { "无旧件", "None" },
  [USHER_LABEL_DELIVERY_NOTE] = { "备注", "Remark" },
  [USHER_LABEL_DELIVERY_BODY] = { "车身对比", "Body Compared with Check-in" },
  [USHER_LABEL_DELIVERY_BODY_NEW] = { "交车时新发现", "Found at delivery" },
  [USHER_LABEL_DELIVERY_BODY_NONE] = { "交车时未发现新损伤", "No new damage found at delivery" },
  [USHER_LABEL_DELIVERY_BODY_OLD] = { "灰色：进厂时已有 {1} 处", "Grey: {1} marks from check-in" },
  [USHER_LABEL_DELIVERY_STATEMENT] = { "本人已验收车辆，上述说明与物品交还属实。", "I have inspected the car; what is said above was explained and handed back to me." },
};
/* clang-format on */

/**
 * usher_document_language_to_string:
 *
 * Returns: (transfer none): the nick under which the choice is stored
 */
const char *
usher_document_language_to_string (UsherDocumentLanguage language)
{
  g_return_val_if_fail ((guint) language < USHER_N_DOCUMENT_LANGUAGES, languages[0]);

  return languages[language];
}

/**
 * usher_document_language_from_string:
 * @nick: (nullable): "zh" or "en"
 * @language: (out): where to put the language
 *
 * Returns: whether @nick names a language
 */
gboolean
usher_document_language_from_string (const char            *nick,
                                     UsherDocumentLanguage *language)
{
  for (guint i = 0; i < USHER_N_DOCUMENT_LANGUAGES; i++)
    if (g_strcmp0 (languages[i], nick) == 0)
      {
        *language = (UsherDocumentLanguage) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * usher_form_label:
 *
 * Returns: (transfer none): @label in @language
 */
const char *
usher_form_label (UsherDocumentLanguage language,
                  UsherLabel            label)
{
  g_return_val_if_fail ((guint) language < USHER_N_DOCUMENT_LANGUAGES, "");
  g_return_val_if_fail ((guint) label < USHER_N_LABELS, "");

  return labels[label][language];
}

/**
 * usher_form_label_fill:
 * @...: texts for {1}, {2}, …, then %NULL
 *
 * Returns: (transfer full): @label in @language with its places filled
 */
char *
usher_form_label_fill (UsherDocumentLanguage language,
                       UsherLabel            label,
                       ...)
{
  const char         *values[9] = { NULL };
  guint               n_values = 0;
  g_autoptr (GString) text = g_string_new (NULL);
  va_list             arguments;

  va_start (arguments, label);
  for (const char *value = va_arg (arguments, const char *); value != NULL && n_values < G_N_ELEMENTS (values);
       value = va_arg (arguments, const char *))
    values[n_values++] = value;
  va_end (arguments);

  for (const char *p = usher_form_label (language, label); *p != '\0'; p++)
    {
      guint place = p[0] == '{' && g_ascii_isdigit (p[1]) && p[2] == '}' ? (guint) (p[1] - '1') : G_N_ELEMENTS (values);

      if (place < n_values)
        {
          g_string_append (text, values[place]);
          p += 2;
        }
      else
        g_string_append_c (text, *p);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
