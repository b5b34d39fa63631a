const UP = [
  '增幅',
  '增速',
  '涨幅',
  '增长',
  '增加',
  '提高',
  '上升',
  '提升',
  '扩大',
  '上涨',
  '增',
  '升',
  '高',
  '多',
]
export const DOWN = [
  '降幅',
  '减幅',
  '下降',
  '减少',
  '降低',
  '回落',
  '缩减',
  '缩小',
  '下滑',
  '减',
  '降',
  '低',
  '少',
]
const CHANGE_WORDS = [...UP, ...DOWN].join('|')
const BASE_LAST_YEAR =
  '(?:同?[比较与和同])?(?:上年|去年|上一年|上学年|上年度|上期)?(?:同期|同比|年?[末底])?(?:水平)?(?:相比)?(?:同比)?'
const FILLER = '(?:实际|净|共|总共|即|略|小幅|大幅|又|再|也|均|约|近)*'
export const CHANGE_LEAD = new RegExp(
  `^(?:[；;]\\s*)?[\\s，,、/／]*(?:今年|本年|本学年)?(同口径|可比口径)?${BASE_LAST_YEAR}[\\s，,]*${FILLER}(同口径|可比口径)?(${CHANGE_WORDS})(?:投入|支出|收入|[收支招]|安排|拨付|招[收聘录生]?(?:教师|学生|新生)?|培训|建成?|改造|购置?|发放|资助|完成|培养)?(?:出|了|约|近|为|达|率为)?(?:了|约)?[:：]?\\s*$`,
)
/** 由2140人升至2286人，三年净增146人: how long it took says nothing about another base. */
export const IN_YEARS = /^[，,]\s*[一二两三四五六七八九十\d]{1,2}年(?:间|来|内|里)?(?:共|累计)?/
/** Since when a change is that names no year. */
export const LAST_YEAR = 'last'
export const SINCE_LEAD = /^[\s，,、；;]*[比较与同]\s*(\d{4})\s*年(?:度|末|底)?(?:相比|同期)?/
/** A change of something else or since another year: neither a level nor part of a run. */
export const UNATTACHED_CHANGE =
  /(?<!新)(?:增长|增加|提高|上升|提升|扩大|上涨|增|升|下降|减少|降低|回落|缩减|缩小|下滑|减|降)(?:了|约|近|为|达)?\s*$/
export const PREVIOUS_LEAD =
  /(?:(?:上年|去年|上一年|上年同期|上年度|上学[年期]|上半年|上季度|上月|上届|上次|(?:改造|整改|实施|创建|扩建|改扩建|搬迁|改革|治理|培训)之?前)(?:同期|度|末|底)?|[比较与]\s*\d{4}\s*年(?:度|末|底)?)(?:这一|该)?(?:占比|比例|比重|比率|总量|总数|人数)?(?:的|为|是)?\s*$/
/** 教育支出完成68.35亿元，…，上年同期完成65.27亿元: the verb that led to the level leads to last year's value. */
export const VERB_OF_BEFORE =
  /^[，,；;（(]?\s*(?:而)?(?:上年|去年|上一?学年|上年度)(?:同期|全年)?(?:共|仅|只|则)?(\p{Script=Han}{1,4})\s*$/u

/** 增长3.2%，增幅较上年的4.7%回落1.5个百分点: last year's rate of change, and not last year's level. */
export const RATE_OF_CHANGE = /[增涨降减][幅速]|增长率/
export const CURRENT_LEAD =
  /(?:本年|今年|当年|本年度|本学年|(?:19|20)\d\d年)(?:度)?(?:的|为|是|达到|达)?\s*$/
export const FROM_LEAD = /(?:由|从)[^，,。；;由从]{0,14}$/
const TURN_WORDS =
  '(?:上升|提高|提升|增加|增长|扩大|扩充|上涨|攀升|回升|发展|下降|降低|减少|缩小|缩减|压减|压缩|回落|下滑|升|增|涨|降|减|跌|提|扩|缩|压|滑落|跃升|[上下]调|调[减增低高]|缩短|延长|拓展|扩展|充实|变|变化|变动|转变|调整)(?:至|到|为|成)'
export const TURN_LEAD = new RegExp(
  `^[^，,。；;]{0,10}?(${TURN_WORDS})了?(?:\\s*(?:\\d{4}\\s*年(?:度|[春夏秋冬]季?(?:学期)?|\\d{1,2}月|年?[末底初])?|本年|今年|当年|目前|现在|(?:本学年)?[春秋]季(?:学期)?|[上下]半年|[一二三四]季度|\\d{1,2}月[底末初份]?|(?:学年|学期|期|年)?[末底初终]|(?:改革|整改|实施|创建|治理|改造|培训)?后|此次|这次)的?)?(?:每[年月天学期生人校名]{1,3})?\\s*$`,
)
/** 由86所撤并到41所: a verb that says neither up nor down. */
export const MOVED_LEAD = /^\p{Script=Han}{2,6}[到至]\s*$/u
/** 2020年为52.1%，2021年回落至53.6%: the level of a time before, right before the one it turned into. */
export const EARLIER_LEAD =
  /(?:(?:19|20)\d\d年(?:末|底|度)?|[上去前]年(?:同期)?|上学年|[一二两三四五六七八九十\d]年(?:之?前|以前)|当初|此前|原来|原有|起初|年初|改革前|整改前|实施前|创建前)(?:的)?(?:占比|比例|人数|总数|数量)?(?:还|只|仅)?(?:是|为|有|达|相差|相距)?\s*$/
export const TURNED_LATER = new RegExp(
  `^[，,]\\s*(?:到|至)?(?:(?:19|20)\\d\\d年(?:末|底|度)?|今年|本年|本学年|如今|现在|现|目前|当年|年末|年底|改革后|整改后|实施后)?(?:已经?|又|则|就|便|却|反而)?(${TURN_WORDS})了?\\s*$`,
)
/** “十三五”末43所，…，目前剩余31所，减少12所: what there was, and what there is now of it. */
export const NOW_LEFT =
  /^(?:[^。；;\d]*[，,])?(?:目前|现在|如今|至今|到目前)(?:还|仅|已|尚|共|只|全[县市区])*(?:剩余?|有|为|达到?|保留|存有?)?\s*$/
export const TIME_BEFORE =
  /(?:[末底初]|(?:19|20)\d\d年|[一二两三四五六七八九十]年前|此前|原有?)[^，,。；;\d]{0,20}$/
/** 6月底尚有23家；到12月底，已压减至14家: a date and a verb with nothing of its own, so that it is the same thing. */
export const TURNED_BY_A_DATE = new RegExp(
  `^[；;，,]\\s*(?:到|至|截至)了?(?:(?:19|20)\\d\\d年(?:度|末|底|初)?|[今本当]年)?(?:\\d{1,2}月)?(?:[份底末初中]|上旬|中旬|下旬)?(?:第?[一二三四]次)?(?:督导|检查|复查|复核|评估|验收|督查|回访|调研)?时?[，,]?(?:已经?|又|则|就|便|已经全部)?(${TURN_WORDS})了?\\s*$`,
)
export const SHARE_LEAD = /占[^，,。；;]{0,20}$|(?:占比|比例|比重|所占份额)(?:为|达到|达|是)?\s*$/
export const CONTINUES_AFTER_STOP =
  /^[；;\s]*(?:(?:与|比|较|同)?(?:上年|去年)|[与较同](?:19|20)\d\d年)/
/** ；与2018年调查结果53.6%相比: another value to hold the level against. */
export const HELD_AGAINST = /^[；;，,]\s*[与较同](?:(?:19|20)\d\d年|上年|去年)[^，,。；;\d]{0,16}$/
