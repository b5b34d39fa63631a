/** How a text says what it is going to tell, and whether it has told it. */

/** The writer undertakes to tell of what was named. */
export const undertakings =
  /(?:情况)?(?:逐[一项条]|分别|依次)?(?:如下|公布|公示|公告|通报|报告|汇报|说明|答复|回复|回答|介绍|总结|阐述|分析|自评|填报|报送)/

/** Behind the last of these the first name begins. */
export const leadsToNames =
  /^.*(?:报送|填报|上报|报告|提供|说明|回复|答复|提出的|反映的|有关|关于|围绕|针对|涉及|包括|涵盖|对照|聚焦|下面|现将|由|对(?![照口应标])|就(?![业读近餐学])|将|从(?![业教]))/u

/** Told elsewhere, so that nothing is missing here. */
export const toldElsewhere =
  /附[表件图]|[见详]表|另(?:见|附|行(?:公布|公示|报告|报送|说明|答复|附))|[|\t]/

/** What many names share tells none of them from another. */
export const commonNames =
  /经费|比例|占比|人数|教师|学生|学校|教育|中小|小学|资金|标准|情况|问题|数量|面积|工作|建设|方面|全县|全市/

/** Words under which a stage may be told of. */
export const stagesTold: Readonly<Record<string, RegExp>> = {
  幼儿园: /幼|学前|托育/,
  小学: /小学|义务教育|九年/,
  初中: /初中|中学|义务教育|九年/,
  义务教育: /义务|小学|初中|九年/,
  普通高中: /高中|普高/,
  高中阶段: /高中|普高|职/,
  中职: /职/,
  特殊教育: /特教|特殊|残疾/,
}

/** It is told here and now. */
export const promises = /现[就将逐予]?|下面|如下|以下|下列|报送|填报|[：:]/
