import { expect, test } from 'vitest'
import { errorsIn } from './testing.ts'

/** Passages that a hasty reader would doubt, and that are right. */
test.each([
  [
    'shares by the number of kindergartens, and said so',
    '在园幼儿8140人，其中公办园4426人、民办园3714人。公办园在园幼儿占比54.37%；若按园所数计算，公办园占46.55%。',
  ],
  [
    'opening put off, and the roof finished meanwhile',
    '城北幼儿园因勘察延期，调整至2024年8月投用。截至6月，城北幼儿园已完成主体封顶。',
  ],
  [
    'where each part comes from',
    '现有机构153家，其中原有机构保留69家、由学科类转入23家、新批准61家。',
  ],
  [
    'a bracket that says how they are counted',
    '列入台账的8所已完成，其中转公6所、转民1所、终止办学1所（转公6所已包含在前述9所之内，终止办学的1所已包含在前述停办3所之内）。',
  ],
  [
    'pupils of departments that are named',
    '在校生比上年多34人，系学前部12人和职高部22人。学前部、职高部34人由县财政另行拨款。',
  ],
  [
    'the second number of a ratio',
    '1.编制。按小学1:19、初中1:13.5计算，应配2034名和1513名。\n2.补充。招聘教师186人。',
  ],
  [
    'how far below, and not below what',
    '按标准应配2034名和1513名。初中核定1188名，低于标准测算数325名。',
  ],
  [
    'one of the parts divides none of the others',
    '全年落实资金4672.6万元。按学段分：学前教育246.8万元，3526人次；义务教育2118.4万元，43180人次；普通高中1094.9万元，6842人次；中职1071.3万元，4016人次；其他141.2万元，536人次。',
  ],
  [
    'two rates in one breath, of two things',
    '发放问卷3400份，回收有效问卷3287份，有效率96.68%，社会满意度89.4%。',
  ],
  [
    'a rate of a hundred says nothing of the next',
    '全县学校食堂128个，明厨亮灶覆盖率100%，大宗食材统一采购率96%。',
  ],
  [
    'three headings and nine problems',
    '共发现3个方面9个问题。\n（一）投入方面（2个）。支出下降。\n（二）资源方面（4个）。场地不足。\n（三）师资方面（3个）。教师缺编。',
  ],
  ['all the others grew', '初中生均支出16284元，比上年的16430元减少146元，其余学段均有增长。'],
  [
    'this year’s value stands in a table',
    '入园人数比离园人数少8834人，在园幼儿较上年的117020人减少8756人，下降7.48%。',
  ],
  ['不及格 compares nothing', '体质测试及格率94.5%，不及格率5.5%。'],
  [
    'what is compared stands in the bracket',
    '教师3742人，比上年的3769人减少27人，补充数（编内146名）少于减员数173名。',
  ],
  ['a net change between two', '学年末2291人，净减27人（转入39人、转出66人）。'],
  [
    'pupils by another count than the total',
    '中职（含技工）招生11000人，其中中职9126人、技工1874人；普通高中招生14380人。按教育部门口径，中职招生占38.82%。',
  ],
  [
    'a change whose level stands a sentence before',
    '全县有校车86辆，其中公办自有19辆、公司运营67辆。2023年新购11辆、报废14辆，比上年末的89辆净减3辆。',
  ],
  [
    'a base of that name told before',
    '专任教师3612人。\n骨干队伍1013人，占专任教师28.05%。乡镇学校骨干占其专任教师1184人的26.35%。',
  ],
  [
    'a table of places with two years',
    '县区    得分    等级  上年得分\n东桥县  91.87  优秀  92.30\n西桥县  90.16  优秀  88.74\n南桥县  88.53  良好  90.20',
  ],
  ['hours are no whole', '睡眠达到10小时的占41.7%，达到9小时的占76.5%。'],
  [
    'held against another rate',
    '资金到位3126万元，拨付2954万元，拨付率94.50%，比平均拨付率81.6%提高12.9个百分点。',
  ],
  [
    'the mark of an item before a count',
    '1.床位缺175张；\n2.教师平均年龄46.8岁；\n3.6个教学点共有学生97人，平均每点16.2人。',
  ],
  [
    'aspects are told in words and headings',
    '本报告从经费投入、教师队伍、学前教育三个方面自评。\n一、经费投入。支出6.84亿元，上年6.57亿元。\n二、教师队伍。教师2416人。\n三、学前教育。在园幼儿9240人。',
  ],
  [
    'an average of others than those behind the half stop',
    '通过的学校2868所。\n共有足球教师11204人，平均每校3.91人，其中专职7316人；有标准场地的2011所，占70.12%。',
  ],
  [
    'a share of those right before it',
    '符合交流条件的教师8462人，实际交流1134人，占13.4%；符合条件的校级领导412人，实际交流97人，占23.5%。',
  ],
  [
    'pupils of each school on average',
    '整合前有中职学校4所，校均在校生969人；教师312人，生师比12.4∶1。',
  ],
  [
    'those enrolled, and where',
    '全县适龄残疾儿童少年486人，入学476人（随班就读247人、特教学校121人、送教上门108人），入学率97.94%。',
  ],
  ['no part is its own whole', '专项资金到位8620万元，到位率86.2%；支出7146万元，支出率82.9%。'],
  [
    'shares of an earlier year, in the order of those of now',
    '2023年，在园幼儿8000人，其中公办园4400人、民办园3600人。毛入园率93.6%，普惠率90.2%，公办园在园幼儿占比55%，与2021年的91.2%、86.4%、51.3%相比，分别提高2.4、3.8、3.7个百分点。',
  ],
  [
    'points of a list that are written without their unit',
    '毛入园率、普惠率、巩固率分别为93.7%、90.8%、98.1%，比上年分别提高1.3个、2.5个、0.4个百分点。',
  ],
  [
    'all of them are compared, not the last part',
    '补充教师186人，其中小学91人、初中58人、高中37人，多于当年退休的124人。',
  ],
  [
    'a coefficient is better when it is less',
    '小学、初中校际综合差异系数（基本均衡口径）分别为0.381和0.352，优于0.65和0.55的标准。',
  ],
  [
    'what is asked for, behind what was reached',
    '符合交流条件教师860人，实际交流92人，占10.70%，达到10%；其中骨干教师18人，占19.57%。',
  ],
  [
    'the ratio of one school',
    '全县专任教师1180人，在园幼儿15340人。城关镇第二幼儿园专任教师与幼儿之比为1:17.4，低于1:15的标准。',
  ],
  [
    'a share of those told right before it',
    '符合条件教师640人，交流72人，其中骨干教师19人，占交流教师的26.4%。选派跟岗教师15人。',
  ],
  ['the larger rest', '县级财政占47.6%，超过一半的教育支出依靠上级补助。'],
  [
    'a later thing in another unit',
    '撤并教学点9个，其中2021年4个、2022年3个、2023年2个，节约经费用于16所保留学校改造。',
  ],
  [
    'a sum that is whole before the last amount',
    '整改投入860万元，其中食堂改造290万元、围墙修缮570万元；聘用保安46人，年服务费165.6万元由县财政负担。',
  ],
  [
    'meetings, and visits of several people',
    '县政府研究教育工作19次，县委书记、县长到学校调研分别为9次、12次。',
  ],
  [
    'the last two of three years',
    '三年支出分别为7623万元、8146万元、8674万元，后两年分别增长6.86%、6.48%。',
  ],
  [
    'the rate of a fund whose own figures are not told',
    '抽查的专项资金4200万元，支出3108万元，支出率74.0%，其中校舍改造资金支出率只有61.5%。',
  ],
  [
    'schools of a scope that is told',
    '全区共有中小学校84所。全区82所中小学校（含特教学校，不含中职）均配备心理健康教师。',
  ],
  [
    'how small the schools are',
    '不足100名学生的32个教学点全部按100人核定公用经费。三、问题。正在推进的是“城区学位不足”问题。',
  ],
  [
    'stages, and not years',
    '生均经费稳步提高。小学、初中、普通高中生均经费分别为13520.7元、17984.1元、14210.3元。',
  ],
  [
    'several measures in one list',
    '小学生均教学及辅助用房面积、生均体育运动场馆面积、生均仪器设备值分别为5.12平方米、8.36平方米、2860元，初中分别为6.48平方米、11.27平方米、3540元。',
  ],
  [
    'what is left of those told of before the measures',
    '反馈问题14条。制定整改措施36条，已完成整改11条，整改率78.57%，其余3条正在推进。',
  ],
  [
    'a rate beside another, and its own change',
    '体质健康合格率96.2%，优良率54.9%，优良率比上年提高2.7个百分点。',
  ],
  [
    'more than was planned',
    '义务教育在校生42600人。新增公办学位9450个，完成年度计划（9000个）的105%。',
  ],
  [
    'two shares of one whole',
    '（一）开工。开工面积60.2万平方米，占规划校舍总面积的27.9%。\n（二）竣工。竣工面积41.1万平方米，占规划校舍总面积的19.0%。',
  ],
  ['rates set for each', '国家助学金每生每年1000元，分为一等1200元、二等800元。'],
])('%s: %s', (_, text) => {
  expect(errorsIn(text)).toEqual([])
})
