/** Every sentence this package says to a person. Codes are stable. */
export const messages = {
  'yaml-syntax': (d: { reason: string }) => `YAML 写法有误，请改正后重试：${d.reason}`,
  'yaml-form': (d: { reason: string }) => `${d.reason}，请对照 schema 目录中的格式说明修改`,
  'unknown-reference': (d: { key: string }) =>
    `出处“${d.key}”不在本文件的 references 表中，请补充或改正`,
  'unknown-dispersion-member': (d: { code: string }) =>
    `差异系数引用的指标“${d.code}”在本标准中不存在，请核对代码`,
  'unknown-indicator': (d: { id: string; closest?: string | null }) =>
    `没有编号为“${d.id}”的指标，${hint(d.closest, '请核对标准编号和代码')}`,
  'unknown-element': (d: { name: string }) =>
    `没有名称或编号为“${d.name}”的数据项，请先在 elements 目录中登记或改正名称`,
  'unknown-standard': (d: { id: string; closest?: string | null }) =>
    `没有编号为“${d.id}”的标准，${hint(d.closest, '请核对')}`,
  'unknown-framework': (d: { id: string }) => `没有编号为“${d.id}”的评价方案，请核对`,
  'unknown-scheme': (d: { id: string; closest?: string | null }) =>
    `没有编号为“${d.id}”的评分办法，${hint(d.closest, '请核对')}`,
  'duplicate-id': (d: { id: string }) => `编号“${d.id}”重复，请改为不同的编号`,
  'duplicate-name': (d: { name: string; other: string }) =>
    `名称或别名“${d.name}”已被“${d.other}”使用，请改名，否则公式和报告会混淆`,
  'missing-unit': (d: { id: string }) => `指标“${d.id}”有公式或标准值但没有计量单位，请填写 unit`,
  'missing-source': (d: { id: string }) =>
    `“${d.id}”没有出处，请填写 sources；确无出处的，置信度改为 recalled 并写明 note`,
  'missing-clause': (d: { id: string }) => `标准值“${d.id}”没有文号和条款，请填写 clause`,
  'missing-definition': (d: { id: string }) => `指标“${d.id}”没有公式，请填写 formula 或改为证据类`,
  'validity-order': (d: { id: string; from: number; to: number }) =>
    `“${d.id}”的有效期起始年份 ${d.from} 晚于截止年份 ${d.to}，请改正`,
  'limit-order': (d: { id: string }) => `标准值“${d.id}”的区间下限大于上限，请调换`,
  'overlapping-criteria': (d: { id: string; year: number }) =>
    `标准值“${d.id}”在 ${d.year} 年有两个同时有效的限值，请调整有效期或适用范围（appliesTo）`,
  'unknown-figure': (d: { key: string }) =>
    `没有编号为“${d.key}”的指标，也没有这个数据项，请用标准库中的编号或名称`,
  'unknown-twin': (d: { id: string; twin: string }) =>
    `指标“${d.id}”的 sameAs“${d.twin}”没有同一学段的指标，请核对编号和学段`,
  'twins-differ': (d: { id: string; twin: string; what: string }) =>
    `指标“${d.id}”与“${d.twin}”写作同一指标（sameAs），${d.what}却不同，请统一或去掉 sameAs`,
  'overlay-splits-twins': (d: { overlay: string; id: string; twin: string }) =>
    `地方细化“${d.overlay}”改了“${d.id}”的口径，没有同样改同一指标“${d.twin}”，请一并改写`,
  'unreachable-tier': (d: { id: string; label: string }) =>
    `标准值“${d.id}”的适用范围“${d.label}”没有单位能够符合，请核对条件：from 小于 below，条件互不矛盾，取值正确`,
  'tier-without-size': (d: { id: string; name: string }) =>
    `标准值“${d.id}”不能按“${d.name}”分档：请写明该数据项填报的学段，或改用可以相加的数据项`,
  'overlay-tier-differs': (d: { id: string }) =>
    `地方细化对“${d.id}”的适用范围（appliesTo）与原标准值不一致，请按原标准的分档逐档写`,
  'direction-conflict': (d: { id: string }) =>
    `指标“${d.id}”的标准值方向与 better 不一致，请核对大小方向`,
  'mixed-period-kinds': (d: { id: string; names: string }) =>
    `指标“${d.id}”的公式混用了不同种类年度的数据项（${d.names}），请统一统计期`,
  'unknown-stage': (d: { id: string; name: string }) =>
    `指标“${d.id}”的公式使用了数据项“${d.name}”没有的学段，请核对〔学段〕或指标的 stage`,
  'dispersion-weight': (d: { id: string; weight: string }) =>
    `指标“${d.id}”差异系数的权重“${d.weight}”不是可加的数据项，请核对`,
  'duplicate-area': (d: { code: string }) =>
    `评价方面编号“${d.code}”重复，请改正；同一方面的各行应连在一起`,
  'duplicate-item': (d: { code: string }) => `评价内容编号“${d.code}”重复，请改正`,
  'item-without-point': (d: { code: string }) =>
    `评价内容“${d.code}”没有评价要点，请补充，或在备注（note）中说明原因`,
  'limit-outside-domain': (d: { id: string }) =>
    `标准值“${d.id}”超出了该单位可能的范围（百分比为0至100，数量不小于0），请核对数值和单位`,
  'judged-without-figure': (d: { id: string }) =>
    `标准值“${d.id}”的判定层级（judgedAt）中有的单位没有该指标的数值（units），请补充或改正`,
  'given-in-other-unit': (d: { id: string; unit: string; element: string; other: string }) =>
    `指标“${d.id}”直接取数据项“${d.element}”，单位却不同（${d.unit}与${d.other}），请统一`,
  'element-without-owner': (d: { id: string }) => `数据项“${d.id}”没有责任部门，请填写 owner`,
  'standard-not-listed': (d: { code: string; standard: string }) =>
    `评价要点“${d.code}”用了标准“${d.standard}”的指标，请把它列入本方案的依据标准（standards）`,
  'duplicate-point': (d: { code: string }) => `评价要点编号“${d.code}”重复，请改正`,
  'figure-unnamed': (d: { code: string }) =>
    `评价要点“${d.code}”要求数字，请写明指标（indicators）或关键词（keywords）`,
  'overlay-conflict': (d: { id: string; overlay: string; other: string }) =>
    `地方细化“${d.overlay}”与“${d.other}”在同一地区对“${d.id}”同时作了规定，请合并或调整有效期`,
  'edition-changed': (d: { id: string }) =>
    `评价方案“${d.id}”已启用，内容不能再改：请恢复原文，另建一个新的年度版本`,
  'edition-unlocked': (d: { id: string }) =>
    `评价方案“${d.id}”标为已启用但尚未锁定，请运行 npx tsx packages/standards/scripts/lock-editions.ts`,
  'edition-withdrawn': (d: { id: string }) =>
    `评价方案“${d.id}”启用后不能退回草稿，请把 edition.status 改回 published`,
  'edition-missing': (d: { id: string }) =>
    `已启用的评价方案“${d.id}”不见了，以往结果以它为依据，请恢复其文件`,
  'duplicate-edition': (d: { id: string; other: string; year: number }) =>
    `评价方案“${d.id}”与“${d.other}”是同一系列的 ${d.year} 年版本，每年只能有一版，请改正`,
  'grade-lines-unknown': (d: { title: string }) =>
    `“${d.title}”的等级分数线未见，不能按得分定等，请对照文件原文补充`,
  'score-out-of-range': (d: { score: string; total: number }) =>
    `得分 ${d.score} 不在0至${d.total}分之间，请核对`,
  'score-above-points': (d: { code: string }) => `评价要点“${d.code}”有一档得分超过其满分，请改正`,
  'unreachable-step': (d: { code: string; step: number }) =>
    `评价要点“${d.code}”计分的第${d.step}档永远用不到，请由严到宽排列`,
  'points-do-not-add-up': (d: { id: string; sum: string; total: number }) =>
    `评价方案“${d.id}”各要点满分合计 ${d.sum}，与评分办法的 ${d.total} 分不符，请核对`,
  'unknown-rule': (d: { code: string; title: string }) =>
    `“${d.title}”没有编号为“${d.code}”的规则，请核对`,
  'unreachable-grade': (d: { id: string; grade: string }) =>
    `评分办法“${d.id}”的等级“${d.grade}”没有得分可以达到，请由高到低排列且不超过满分`,
  'grade-gap': (d: { id: string }) =>
    `评分办法“${d.id}”最低等级应从0分起，各等级分数线应全部填写或全部为 null`,
  'unknown-grade': (d: { id: string; grade: string }) =>
    `评分办法“${d.id}”的规则引用了没有的等级“${d.grade}”，请改正`,
  'duplicate-rule': (d: { id: string; code: string }) =>
    `评分办法“${d.id}”的规则编号“${d.code}”重复，请改正`,
  'overlay-unknown-indicator': (d: { overlay: string; id: string }) =>
    `地方细化“${d.overlay}”所改的指标“${d.id}”不在它列出的标准（bases）中，请核对编号或补充 bases`,
  'overlay-loosens': (d: { id: string; base: string; limit: string }) =>
    `地方细化对“${d.id}”的要求（${d.limit}）低于原标准（${d.base}），提高（tighten）只能更严；确需另定的改为 replace 并说明理由`,
  'overlay-without-base': (d: { id: string }) =>
    `地方细化要改的“${d.id}”在同一层级和年份没有原标准值，请改为 add 或核对层级和有效期`,
  'overlay-not-new': (d: { id: string }) =>
    `地方细化新增的“${d.id}”在同一层级和年份已有标准值，请改为 tighten 或 replace`,
  'overlay-without-reason': (d: { id: string }) =>
    `地方细化替换了“${d.id}”的标准值，请在 note 中说明理由`,
  'text-missing': (d: { what: string }) => `${d.what}还没有填写，请填写`,
  'edition-without-items': (d: { title: string }) =>
    `方面“${d.title}”没有评价内容，请添加评价内容或删除这个方面`,
  'edition-without-areas': () => '方案还没有任何方面，请先添加方面和评价内容',
  'shared-without-weights': (d: { id: string; element: string }) =>
    `标准“${d.id}”用到各学段共用的数据项“${d.element}”，请用 stageWeights 写明折算系数`,
  'weights-do-not-fit': (d: { element: string; by: string }) =>
    `折算系数不适用于“${d.element}”：请为共用它的每个学段写明系数，并用同一种统计期、按学段可加的数据项（现为“${d.by}”）折算`,
  'shared-not-additive': (d: { id: string }) =>
    `数据项“${d.id}”由各学段共用（sharedBy），应可加并按其中学段填报，请核对`,
  'element-not-additive': (d: { id: string }) =>
    `数据项“${d.id}”是比例或均值却标为可加，请把 additive 改为 false`,
  'answers-of-another': (d: { framework: string; from: string }) =>
    `这份答复属于方案“${d.framework}”，不是“${d.from}”，请核对方案编号`,
  'answer-with-two-places': () =>
    '要点编号和内容编号只填一个：答复针对要点的填要点编号，针对整项内容的填内容编号',
  'record-not-json': () => '核查记录不是 JSON 文件或内容不完整，请核对',
  'record-form': (d: { reason: string }) => `${d.reason}，请对照手册中核查记录的写法修改`,
  'record-unknown-point': (d: { code: string; closest?: string | null }) =>
    `方案中没有编号为“${d.code}”的计分要点，${hint(d.closest, '请核对编号')}`,
  'answers-not-json': () => '不是 JSON 文件或内容不完整，请核对；Excel 文件的扩展名应为 .xlsx',
  'answers-form': (d: { reason: string }) => `${d.reason}，请对照手册中答复文件的写法修改`,
  'evidence-with-formula': (d: { id: string }) =>
    `指标“${d.id}”只作证据收集，公式不会使用，请删去公式（formula）或改变指标种类（kind）`,
  'composite-alone': (d: { id: string; member: string }) =>
    `综合差异系数“${d.id}”只有“${d.member}”一项，请核对 dispersionOf 中的代码和学段`,
  'limit-shape': (d: { id: string }) =>
    `标准值“${d.id}”的写法不对：区间（between）写两个数，其他比较写一个数`,
  'limit-outside-standard': (d: { id: string }) =>
    `标准值“${d.id}”的有效年份与标准本身的有效期没有重合，永远用不到，请核对 from 和 to`,
  'name-alike': (d: { name: string; other: string }) =>
    `名称“${d.name}”与另一数据项的“${d.other}”只差标点或全半角，报告中分不开，请改名`,
  'exclusion-of-nothing': (d: { id: string; reason: string }) =>
    `指标“${d.id}”不计入“${d.reason}”没有写条件，不起作用，请填写 when`,
  'unknown-attribute': (d: { id: string; condition: string }) =>
    `指标“${d.id}”不计入的条件“${d.condition}”没有单位会登记，不起作用；可用 kind、ownership、area、type`,
  'region-not-division': (d: { id: string; region: string }) =>
    `“${d.id}”的适用地区“${d.region}”不是行政区划代码的前缀：省2位、市4位、县6位，请改正`,
  'scheme-elsewhere': (d: { id: string; scheme: string }) =>
    `评分办法“${d.scheme}”的地区、层级或年份不适用于评价方案“${d.id}”，请核对`,
  'series-differs': (d: { id: string; other: string }) =>
    `评价方案“${d.id}”与同一系列的“${d.other}”评价层级不同，请改正或另立系列`,
  'full-score-unreachable': (d: { code: string; best: number; points: number }) =>
    `评价要点“${d.code}”满分 ${d.points}，但最高一档只得 ${d.best}，请核对`,
  'deduction-above-points': (d: { code: string }) =>
    `评价要点“${d.code}”每项扣分多于满分，请核对小数点`,
  'point-grade-repeated': (d: { code: string; grade: string }) =>
    `评价要点“${d.code}”的等级“${d.grade}”写了两次，请改正`,
  'point-grades-rising': (d: { code: string }) =>
    `评价要点“${d.code}”较低的等级得分反而高，请由高到低排列`,
  'steps-without-figure': (d: { code: string; indicator: string }) =>
    `评价要点“${d.code}”按数值分档，但指标“${d.indicator}”只作证据收集、没有数值，请换指标或改计分办法`,
  'overlay-empty': (d: { id: string }) => `地方细化“${d.id}”没有任何改动，请补充或删除`,
  'keyword-too-short': (d: { code: string; word: string }) =>
    `“${d.code}”的关键词“${d.word}”只有一个字，几乎处处出现，请用两个字以上的词`,
  'rule-without-effect': (d: { id: string; code: string }) =>
    `评分办法“${d.id}”的规则“${d.code}”限为最高等级，不起作用，请核对`,
  'duplicate-grade': (d: { id: string; grade: string }) =>
    `评分办法“${d.id}”的等级“${d.grade}”写了两次，请改正`,
  'sheet-too-long': (d: { limit: number }) =>
    `这张表超过${d.limit}行，不像评价方案，请核对是否选错了文件，或删除多余的行`,
  'cell-too-many': (d: { limit: number }) =>
    `这一格写了超过${d.limit}项，请用 * 表示一组指标，或拆成几个要点`,
  'too-many-problems': (d: { limit: number }) =>
    `问题已达${d.limit}处，其余未再检查，请先改正以上各处`,
  'sheet-missing': (d: { sheet: string; found: string }) =>
    `缺少工作表“${d.sheet}”或它的表头（文件中有：${d.found}），请以导出的方案文件为样，不改工作表名称和表头`,
  'column-missing': (d: { column: string; closest?: string | null }) =>
    d.closest
      ? `缺少“${d.column}”一列，请把表头“${d.closest}”改为“${d.column}”`
      : `缺少“${d.column}”一列，请补上这一列的表头`,
  'field-missing': (d: { name: string }) => `缺少“${d.name}”一行，请补上`,
  'field-unknown': (d: { name: string; closest?: string | null }) =>
    `方案信息中没有“${d.name}”这一项，${hint(d.closest, '请删除这一行或改正名称')}`,
  'field-repeated': (d: { name: string }) => `“${d.name}”写了两行，请只留一行`,
  'cell-empty': () => '这里不能空着，请填写',
  'cell-form': (d: { text: string; reason: string }) =>
    `“${d.text}”不符合要求：${d.reason}，请改正`,
  'cell-choice': (d: { text: string; choices: readonly string[] }) =>
    `“${d.text}”不在可选范围内，请填${d.choices.join('、')}之一`,
  'cell-quotes': () => '引号不配对：一项中含有顿号、逗号、分号的，前后都要加英文双引号，请改正',
  'cell-number': (d: { text: string }) => `“${d.text}”不是不小于0的数，请填数字`,
  'cell-condition': (d: { text: string }) =>
    `“${d.text}”不是分档条件，请写成“≥ 95”“< 0.5”或“90～95”的样子`,
  'edition-incomplete': () => '版本系列与版本状态要么都填，要么都不填，请补充',
  'point-without-item': () => '评价要点之前没有评价方面和评价内容，请在本行或上面的行填写',
  'title-differs': (d: { code: string; title: string; other: string }) =>
    `编号“${d.code}”上一行写作“${d.other}”，这里写作“${d.title}”，请统一名称或改编号`,
  'indicator-name-ambiguous': (d: { name: string; ids: string }) =>
    `名为“${d.name}”的指标不止一个（${d.ids}），请填其中的编号`,
  'point-unknown': (d: { code: string; closest?: string | null }) =>
    `评价内容与要点中没有编号为“${d.code}”的要点，${hint(d.closest, '请核对编号或删除这些行')}`,
  'scoring-repeated': (d: { code: string }) =>
    `要点“${d.code}”的评分细则在前面已经写过，同一要点的各行应连在一起，请合并`,
  'scoring-without-point': () => '这一行没有要点编号，请填写要点编号',
  'scoring-too-few': (d: { code: string; least: number }) =>
    `要点“${d.code}”的计分办法至少要有${d.least}档，请补充分档`,
  'scoring-too-many': (d: { code: string }) =>
    `要点“${d.code}”按逐项扣分只写一行，请删除多余的行或改计分办法`,
} as const

function hint(closest: string | null | undefined, otherwise: string): string {
  return closest ? `是不是“${closest}”？请核对` : otherwise
}

export type MessageCode = keyof typeof messages
export type MessageData<C extends MessageCode> = Parameters<(typeof messages)[C]>[0]
