/** How a text says what it is going to tell. What is told of, and whether, is in `tellings.ts`. */

/** The writer undertakes to tell of what was named. */
export const undertakings =
  /(?:情况)?(?:逐[一项条]|分别|依次)?(?:如下|公布|公示|公告|通报|报告|汇报|说明|答复|回复|回答|介绍|总结|阐述|分析|自评|填报|报送)/

/** Behind the last of these the first name begins. */
export const leadsToNames =
  /^分|^.*(?:报送|填报|上报|报告|提供|说明|回[复答]|答复|提出的?|反映的?|反馈的?(?:[我你全本][省市县区州旗]政?府?)?在?|关心的?|所问|有关|关于|围绕|针对|涉及|包括|涵盖|包含|对照|聚焦|下面|现将|由|对象[为是]|请问|[抽检督监核巡]查了?|查看了?|考核|(?:开展|实施|举办)了|抽测了?|抽取了?|选取了?|监测|督导|走访了?|分为|划分为|分成|设置了?|设有|[下内分]设|对(?![照口应标])|就(?![业读近餐学])|将|从(?![业教]))/u

/** It is told here and now. */
export const promises =
  /本(?:报告|文|通报|公告|材料|说明|答复)[^，,。；;：:\n]{0,4}(?:分|包括|由)|现(?:[就将逐予对]|分别|一并)|(?:重点|主要|着重|分别)(?:回答|说明|汇报|报告|答复|介绍)|下面|如下|以下|下列|报送|填报|逐[一项条个]|(?:作|做|予以|进行|一并|分别)(?:说明|汇报|报告|答复|回答)|方面(?:汇报|报告|说明|介绍|答复|回答)|请问|多少[？?]|(?:^|[，,])(?:报告|报送|汇报|说明|公布)|(?:反馈|指出|提出|通报)[^，,。；;：:\n]{0,60}问题/

/** Told already, or to be told by others. */
export const keepsToItself =
  /已(?:于|经|在)[^，,。；;\n]{0,12}(?:公布|公示|公告|通报|报送)|(?:要求|督促|责成|指导|组织)各|拟|将于/

/** What is named is the work in hand, so that not all of it need be spoken of again. */
export const workInHand =
  /围绕|聚焦|坚持|狠抓|抓[好实住]|做[好实]|突出|推进|加强|强化|统筹|落实|注重|着力|参加|表扬|表彰|提升|提高/

/** Some of what was named, and not all of it. */
export const onlySome = /其中|例如|比如|特别|尤其|为例|重点是|通过|入选|获评?|评为/

/** Told elsewhere, or not now, so that nothing is missing here. */
export const toldElsewhere =
  /前[二两三四五六][项个条]|附[表件图]|[见详]表|[上下]表|另(?:见|附|行(?:公布|公示|报告|报送|说明|答复|附))|详见|[|\t]/
