/** The words around a count of things: what leads up to it, and whether all of them are meant. */

/** How many there are in all. */
export const totalWords = /共|全[县市区州旗省年]|总|辖|现有|今年/

/** 对全县47名责任督学 speaks of all, as 全县14所公办园创建 need not. */
export const allBefore = /所有|全部|[上前]述|(?:对|给|为|向)全[县市区州旗]$/

/** 均, 已全部, 已于9月全部. */
export const allBehind =
  /^(?:目前|现在|如今|也|现|已经|已|按期|如期|[在于]?(?:当年|今年|\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日)?[底末初]?|[春秋]季学?期?|年底|开学)前?)*(?:均|都|全部|全都|悉数|一律|无一|[一个人校][个人校]|每[人校所个名])/

/** 的9734名, 全县9734名, 这9734名: those that were spoken of. */
export const definiteWords = /(?:的|全[县市区州旗体]|这|上述)\s*$/

/** 现有14个乡镇: there they are, or what was made of them. */
export const countingVerbs = /(?:有|辖|为|新建|建成|改扩建|改造|招聘|补充|培训|新增|投用)了?\s*$/

/** 把补助发给…3650名教师: what stands before is who did it. */
export const deedVerbs = /(?:为|给|对|向|让|使|惠及|覆盖|服务|组织|安排|帮助|发放给|带动)$/

/** 督导室聘请责任督学74名: up to here it is told who has them or did it. */
export const holderVerbs =
  /^.*(?:聘请|配备|现有|共有|设有|建有|拥有|核定|招聘|补充|安排|新建|建成|落实|投入|发放|受理|有)/u

/** 教师人数共计: what may stand between a noun and its number. */
export const countFillers =
  /(?:共计|共有|现有|已有|总数|总计|合计|达到|人数|数量|目前|共|有|为|达|计|数)+$/

/** What ends a noun behind its figure, if no known word does. */
export const nounEnds = /均|都|已|全部|实现|完成|进行|开展|接受/

/** 中小学任课的…教师: the noun goes on behind a short clause that narrows nothing. */
export const plainRelative = /^(?:任课|任教|就读|在读|工作|上学|从教|执教)的/

/** One place or school among the others. */
export const onePlace =
  /(?<![全我本各县])[\p{Script=Han}]{1,3}(?:镇|乡|街道|县|区|市)(?!直|级|属|城|域|财政|委|政府|教育局)|[一二三四五六七八九十实验]{1,2}(?:中|小|幼)(?![学心型])/u
