import { Trie } from '../text/trie.ts'

/**
 * What a word does in the words around a figure: it names what is counted, narrows it, says what was
 * done with it, tells that only some are meant, or says nothing that could make two figures differ.
 */
export type Role = 'head' | 'slice' | 'action' | 'some' | 'neutral'

export interface Concept {
  role: Role
  /** 中小学生 says two things: 学生, 义务教育. */
  meanings: readonly string[]
}

const list = (words: string) => words.split(' ')

/** As it is printed, in full and in half width. */
const withBrackets = (words: string) =>
  `${words} ${words.replaceAll('（', '(').replaceAll('）', ')')}`

/** 中小学和幼儿园, 学校、幼儿园, 幼儿园及中小学: both counted together. */
const schoolsAndKindergartens = () =>
  ['中小学', '中小学校', '学校']
    .flatMap(one => ['', '、', '和', '及', '与', '以及'].map(joint => [one, joint] as const))
    .filter(([one, joint]) => one !== '学校' || joint !== '')
    .flatMap(([one, joint]) => [`${one}${joint}幼儿园`, `幼儿园${joint}${one}`])
    .join(' ')

/** What is counted, by the name it is compared under; further meanings narrow it. */
const heads: Readonly<Record<string, string>> = {
  学生: '学生 在校生 在校学生 孩子 孩子们 娃娃 学子 中小学学生 儿童少年 少年儿童 儿童 学童',
  '学生 义务教育': '中小学生',
  '学生 小学': '小学生',
  '学生 初中': '初中生 初中学生',
  '学生 高中': '高中生 高中学生',
  '学生 中职': '中职生 中职学生',
  '学生 寄宿': '寄宿生 住校生 住宿生 寄宿学生',
  '学生 毕业': '毕业生',
  '学生 招生': '新生',
  '学生 随迁': '随迁子女',
  '学生 随迁 流动': '流动儿童 流动学生',
  '学生 留守': '留守儿童 留守学生',
  '学生 残疾': '残疾儿童 残疾学生 残疾儿童少年 特殊儿童',
  '学生 困难': '困难学生 贫困生 贫困学生 困难生',
  '学生 在园': withBrackets('在校（园）学生 在校（园）生 在园（校）学生 在校在园学生 在园在校学生'),
  幼儿: '幼儿 小朋友 在园幼儿 在园儿童 入园幼儿',
  教师: '教师 老师 教员',
  '教师 专任': '专任教师 专任老师',
  '教师 新进': '新教师 新老师 新任教师 新进教师 新入职教师',
  '教师 特岗': '特岗教师 特岗老师',
  '教师 幼儿园': '幼儿教师 幼师',
  '教师 骨干': '骨干教师',
  '教师 交流': '交流教师 轮岗教师 交流轮岗教师',
  '教师 班主任': '班主任',
  教职工: '教职工 教职员工 教工',
  校长: '校长 校园长 正副校长 正副校园长',
  园长: '园长 正副园长',
  督学: '督学 责任督学',
  保安: '保安 保安员 安保人员 保安人员',
  家长: '家长',
  学校: `学校 院校 ${schoolsAndKindergartens()}`,
  '学校 小学': '小学 完全小学 完小 村小 村小学',
  '学校 初中': '初中 初级中学',
  '学校 高中': '高中 普通高中 普高',
  '学校 中职': '中职学校 职业学校 职校',
  '学校 义务教育': '义务教育学校 中小学 中小学校',
  '学校 寄宿': '寄宿制学校 寄宿学校',
  '学校 特教': '特教学校 特殊教育学校',
  幼儿园: '幼儿园 园所',
  '幼儿园 公办': '公办园',
  '幼儿园 民办': '民办园',
  '幼儿园 普惠': '普惠园',
  '幼儿园 普惠 民办': '普惠性民办园 普惠民办园',
  教学点: '教学点',
  班级: '班级 教学班',
  '班级 大班额': '大班额 大班额班级',
  '班级 超大班额': '超大班额',
  学位: '学位 座位',
  '学位 新增': '新座位 新学位 增加学位',
  '学位 新增 公办': '增加公办学位',
  编制: '编制 教师编制 教职工编制 事业编制',
  空编: '空编 缺编 空编数',
  问题: '问题 具体问题',
  隐患: '隐患 安全隐患 问题隐患',
  项目: '项目 建设项目 工程项目',
  乡镇: '乡镇 乡镇街道',
  村: '行政村',
  机构: '机构 培训机构',
  食堂: '食堂',
  宿舍: '宿舍',
  '宿舍 教师': '周转房 周转宿舍 教师周转房 教师周转宿舍',
  教室: '教室',
  计算机: '计算机 电脑 学生机',
  图书: '图书 藏书 图书册数',
  集团: '教育集团',
  资金: '资金 经费 款项',
  '资金 专项': '专项资金 专项经费',
  '资金 资助': '助学金 资助金 资助资金 资助款',
  '资金 公用': '公用经费',
  补助: '补助 补贴 生活补助 津贴 补助资金 补贴资金 补助款',
  捐款: '捐款 善款 捐资',
}

/** Words that narrow; those of one kind exclude each other. */
export const kinds: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stage: {
    幼儿园: '幼儿教育 学前 学前教育 学前阶段 学前教育阶段 幼儿园阶段',
    小学: '小学阶段',
    初中: '初中阶段 中学',
    高中: '高中阶段 普通高中阶段',
    中职: '中职 中等职业 中等职业教育 职业教育 职高',
    义务教育: '义务教育 义务教育阶段',
    特教: '特教 特殊教育',
  },
  owner: {
    公办: '公办 公立',
    民办: '民办 私立',
    普惠: '普惠 普惠性',
  },
  area: {
    农村: '农村 乡村 农村地区 乡镇及以下 村级 山区',
    城区: '城区 县城 城镇 城市 市区 城关',
  },
  post: {
    在编: '在编 编内',
    临聘: '临聘 编外 聘用 代课 合同制 临时聘用 自聘',
    退休: '退休 离退休',
    缺编: '空编 缺编 超编',
  },
  source: { 反馈: '反馈 督导反馈 指出 交办', 自查: '自查 排查 摸排 梳理 查摆' },
  level: {
    国家级: '国家级 中央',
    上级: '上级',
    省级: '省级',
    市级: '市级',
    县级: '县级 区级 本级',
  },
  gender: { 男: '男 男性', 女: '女 女性' },
}

const slices: Readonly<Record<string, string>> = {
  ...Object.assign({}, ...Object.values(kinds)),
  寄宿: '寄宿 寄宿制 住校 住宿 住读 在校住宿 在校寄宿',
  走读: '走读',
  留守: '留守',
  随迁: '随迁 进城务工人员',
  残疾: '残疾',
  困难: '困难 贫困 家庭经济困难 经济困难 家庭困难',
  脱贫: '脱贫 建档立卡 低保',
  营养: '营养餐 营养改善计划 免费午餐 营养膳食 营养改善 营养午餐 膳食 营养',
  专任: '专任',
  特岗: '特岗',
  新进: '新进 入职 新入职 新任 新聘',
  骨干: '骨干',
  学科带头人: '学科带头人',
  高级: '高级 高级职称',
  中级: '中级 中级职称',
  本科: '本科 本科学历 本科及以上',
  应届: '应届',
  适龄: '适龄',
  毕业: '毕业',
  新增: '新增 新添 增添 扩充',
  新建: '新建',
  改扩建: '改扩建 改建 扩建 改建扩建',
  '新建 改扩建': '新改扩建 新建改扩建 新改建',
  配套: '小区配套 配套',
  示范: '示范 示范性',
  合格: '合格 达标',
  优秀: '优秀 先进',
  专职: '专职',
  兼职: '兼职',
  思政: '思政 思政课',
  体育: '体育',
  音乐: '音乐',
  美术: '美术',
  体质: '体质 体质健康 学生体质健康',
  英语: '英语',
  心理: '心理 心理健康',
  科学: '科学',
  生活: '生活',
  中心: '中心',
}

/** What was done with them; 补充 and 招聘 of teachers are one, as are 受益 and 享受. */
const actions: Readonly<Record<string, string>> = {
  新进: '新招聘 新招录 新聘 新补充 招聘 招录 补充 引进 录用 公开招聘 选聘 招考 招募',
  培训: '培训 参训 轮训 受训',
  交流: '交流 轮岗 交流轮岗',
  受益: '受益 享受 惠及 受惠',
  资助: '资助 受助',
  招生: '招生 招收 录取',
  整改: '整改 整改完成 完成整改',
  完成: '完成',
  开工: '开工 动工',
  竣工: '竣工 完工',
  撤并: '撤并 撤销 关停 停办',
  表彰: '表彰 奖励 评选 评为',
  流失: '流失 调出 离职 辞职',
  回收: '回收 移交 治理',
  认定: '认定',
  参加: '参加 参与 参赛 报名',
  投入: '投入 安排 拨付 下达 筹措 筹集 投资 争取 列支 到位',
  支出: '支出 使用 执行',
  发放: '发放 兑现 落实',
  减少: '减少 减 下降 压减',
  增加: '增加 增 净增 增长',
  剩余: '剩余 剩 尚有 还有 仍有',
  新招: '新招',
  查处: '查处 处分 通报',
  购置: '购置 采购 更新',
  抽查: '抽查 受检 受查 被抽查 被抽检 被检查 抽取 抽检 抽样 抽测 抽选 随机抽取 随机抽查 随机抽检 抽到',
  下发: '下发 发出 印发 制发 出具',
  缺: '缺 短缺 缺少 欠缺',
}

/** Only some of them, or others: such a figure is no second count of the same. */
const some = list(
  '其中 其余 其他 其它 部分 另 另有 另外 另行 又有 此外 每 每校 每人 每年 每生 人均 生均 校均 户均 平均 最高 最低 首批 第一批 第二批 第三批 前 分别 计划 拟 预计 将 目标 力争 至少 不少于 不低于 不超过 超过 上年 去年 上一年 上学年 往年 原有 原 此前 以前 累计 先后 最多 最少 多数 大多数 半数 近 约 还 再 仅 只 只有 个别 少数 不 未 没有 比 较 应 需 需要 标准 达标率 第一 第二 第三 以上 以下 左右',
)

const neutral = list(
  '全 全县 全市 全区 全州 全旗 全省 全镇 我县 我市 我区 我州 我旗 本县 本市 本区 县里 市里 区里 全县域 县域 县域内 辖区内 辖区 境内 共 共有 总共 一共 现 现有 现有的 有 已有 已 已经 均 都 全都 全部 所有 全体 各 各类 各级 各级各类 目前 当前 截至 截止 截至目前 今年 本年 当年 全年 年内 本年度 年度 年底 年末 底 末 的 了 给 为 对 向 让 使 把 将近 又 也 就 于 后的 在 到 至 由 从 我们 局里 县财政 市财政 区财政 财政 编办 县委编办 市委编办 区委编办 编制部门 机构编制部门 教育局 县教育局 市教育局 区教育局 县委 县政府 市委 市政府 区委 区政府 县委县政府 教育部门 教育行政部门 督导组 省督导组 市督导组 国家督导组 督导评估组 检查组 总 总数 总量 总计 合计 共计 计 达 达到 为 是 即 人数 数 数量 总人数 个数 规模 免费 实有 实际 核定 整个 学年 学期 学年度 秋季 春季 秋季开学 春季开学 开学时 开学初 开学 期末 辖 下辖 设有 设 建有 拥有 配备 配有 在校 在园 在职 在岗 在册 就读 上学 入学 进行 开展 组织 通过 实施 推进 建成 提供 公共 普通 相关 有关 该 这 这些 上述 以上所述 涉及 涵盖 覆盖 覆盖到 服务 包括 含 名 统一 依法 按时 足额 用于 等 因此 并 由此 且 和 与 及 以及 同时 期间 方面 以来 起 虽然 尽管 一是 二是 三是 四是 五是 成功 顺利 有效 全面 系统 教育系统 中 中共有 里 内 所属 县直 其 专兼职 聘请 地区 每天 每日 图书馆 图书室 增至 减至 压减至 压减到 减少到 减少至 增加到 增加至 扩大到 提高到 队伍 情况 工作 教育 按 按照 依据 可 可以',
)

/** Words with their roles; a longer word is read before a shorter one. */
const words = new Trie<Concept>()
const add = (names: string, concept: Concept) => {
  for (const name of list(names)) words.set(name, () => concept)
}
add(neutral.join(' '), { role: 'neutral', meanings: [] })
for (const name of some) add(name, { role: 'some', meanings: [name] })
for (const [meaning, names] of Object.entries(actions))
  add(names, { role: 'action', meanings: list(meaning) })
for (const [meaning, names] of Object.entries(slices))
  add(names, { role: 'slice', meanings: list(meaning) })
for (const [meaning, names] of Object.entries(heads))
  add(names, { role: 'head', meanings: list(meaning) })

/** Who is counted in 人, 名, 位. */
export const people: ReadonlySet<string> = new Set(
  list('学生 幼儿 教师 教职工 校长 园长 督学 保安 家长 空编'),
)

export interface Word extends Concept {
  start: number
  end: number
}

/** The known words of a text, longest first; what stands between them is not understood. */
export function conceptsIn(text: string): Word[] {
  const found: Word[] = []
  for (let at = 0; at < text.length; at++) {
    const concept = words.longestAt(text, at)
    if (!concept) continue
    const { role, meanings } = concept
    found.push({ role, meanings, start: at, end: words.end })
    at = words.end - 1
  }
  return found
}

/** 小学 → stage, 公办 → owner: two of one kind exclude each other. */
export const kindOf: ReadonlyMap<string, string> = new Map(
  Object.entries(kinds).flatMap(([kind, values]) =>
    Object.keys(values).map(value => [value, kind] as const),
  ),
)

export function meaningsOf(found: readonly Word[]): string[] {
  const all: string[] = []
  for (const { meanings } of found) all.push(...meanings)
  return all
}

/**
 * Whether two descriptions are narrowed in the same way where narrowing excludes: 教职工 and 在编教职工 are two
 * things, whatever they are filed under.
 */
export function isNarrowedAlike(a: string, b: string): boolean {
  const narrowing = (text: string) => [
    ...new Set(meaningsOf(conceptsIn(text)).filter(one => NARROWING.has(kindOf.get(one) ?? ''))),
  ]
  return narrowing(a).sort().join() === narrowing(b).sort().join()
}

/** The stage is compared with what stands around it. */
const NARROWING: ReadonlySet<string> = new Set(['owner', 'area', 'post', 'gender', 'level'])
