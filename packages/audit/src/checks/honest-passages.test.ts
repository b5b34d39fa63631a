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
  [
    'a part beside another, which is no whole of it',
    '公办园在园幼儿8420人，占全县在园幼儿的68.1%；普惠性幼儿园在园幼儿11480人，覆盖率92.8%。',
  ],
  [
    'two sums of money that are near each other, called by two names',
    '2022年共落实项目资金13020万元。\n2.扩建。新建城东小学、扩建实验初中，总投资1.28亿元。',
  ],
  [
    'what was done, against what was planned',
    '普惠性幼儿园覆盖率91.2%。计划新增公办学位1200个，实际新增1290个，为计划的107.5%。',
  ],
  [
    'a row of a scored table beside its total',
    '| 评价领域 | 满分（分） | 得分（分） | 得分率 |\n| 经费投入保障 | 200 | 172.0 | 86.0% |\n| 群众满意度 | 100 | 86.2 | 86.2% |\n| 合计 | 300 | 258.2 | 86.1% |',
  ],
  [
    'values of two years listed, and how they changed',
    '2024年小学、初中公用经费分别为1240元、1590元，2023年分别为1200元、1530元，依次增加40元、60元，增长3.33%、3.92%。',
  ],
  [
    'problems that each paragraph tells of by itself',
    '1.“经费不足”等其余4个问题。已补拨到位。4个问题均已完成整改。\n2.“设备陈旧”等其余7个问题。已全部更新。7个问题均已完成整改。',
  ],
  [
    'schools that were told of among the problems',
    '反馈的不达标学校为小学8所、初中3所。\n全县小学54所、初中19所均已开齐课程。',
  ],
  [
    'room before and after',
    '该校学生620人，整改前教学用房2542平方米，生均4.1平方米；整改后增加到3100平方米，生均5.0平方米。',
  ],
  [
    'items of a plan, of which one tells of what is left',
    '一是招聘教师130人，预计退休和调出70人，空编降至57名；二是2月底前完成剩余5名借调教师返校。',
  ],
  [
    'what schools have, and are not',
    '24所中小学全部落实党组织领导的校长负责制，其中设党委2个、党总支4个、党支部20个。',
  ],
  [
    'what one of the schools is like',
    '全年投用学校10所。2023年投用的10所学校中，投资额最大的是滨河高级中学，用地面积132亩，办学规模48个班。',
  ],
  [
    'names behind a bracket with their number',
    '在园幼儿2400人，其中公办园1350人、普惠性民办园（11所）890人、其他民办园（3所）160人，公办园在园幼儿占比56.25%。',
  ],
  [
    'so many of them, and not so much',
    '小学有1项差异系数高于0.50的标准，初中7项均在0.45以内，最高为0.438。',
  ],
  [
    'since the first of two years',
    '毛入园率由2020年的84.6%、2021年的87.3%提高到2022年的89.5%，两年累计提高4.9个百分点。',
  ],
  [
    'those at school of those who live there',
    '3至5周岁常住幼儿28702人，毛入园率99.16%。公办园在园幼儿17932人，普惠性民办园在园幼儿8540人，其他民办园在园幼儿1988人。',
  ],
  [
    'parts with their share',
    '随迁子女24860人，其中公办学校就读22871人、政府购买学位就读1613人，合计占随迁子女的98.49%。',
  ],
  [
    'a rate that was raised within the year',
    '膳食补助由每生每天4元提高到5元，春季学期受益学生9800人，补助资金392万元；秋季学期受益学生9700人，补助资金485万元，两学期均按100天计算。',
  ],
  [
    'what was found of each kind, and what was mended of it',
    '排查隐患508条，整改494条，其中消防214条、整改209条，食品137条、整改137条，校舍62条、整改55条，交通95条、整改93条。',
  ],
  [
    'places where it is settled, and people hired there',
    '小学大班额平阳县21个、舞阴市4个，新城区、卫东区已全部消除。\n招聘教师1850人，其中新城区132人、卫东区96人。',
  ],
  ['fewer pupils, and how many fewer', '在校学生（含幼儿）65112人，同比减少1690人，下降2.53%。'],
  [
    'what was merged, and what is still to be',
    '（一）布局。全年撤并农村小规模学校6所、教学点9个。\n（二）打算。完成布局规划，再撤并小规模学校5所、教学点6个。',
  ],
  [
    'growth that is compounded',
    '2019年至2023年经费五年累计524.59亿元，2023年比2019年增长21.04%，年均增长4.89%。',
  ],
  [
    'problems of one kind that are all settled',
    '发现的340个问题已整改297个，其中立行立改类问题139个全部整改到位，限期整改类问题整改158个，整改率78.6%。未完成整改的43个问题中，校舍类15个。',
  ],
  [
    'those of three years, and those of one',
    '（一）执法。三年合计查处违规培训行为240起。在查处的240起违规培训行为中，无证办学68起。\n（二）问题。2023年查处的51起违规培训行为中有33起为隐形变异。',
  ],
  [
    'more pupils to a teacher than are allowed',
    '城区教师紧张，教职工与学生之比为1∶19.8，超过1∶19的编制标准。',
  ],
  [
    'how many places are below, and not what they have',
    '11个设区市中，占比最高的24.12%，最低的13.80%，7个市高于全省水平、4个市低于全省水平。',
  ],
  [
    'those above and those below the mean',
    '满意度全市平均91.6%，10个县中最高95.2%、最低87.3%，高于全市平均的6个，低于的4个。',
  ],
  [
    'no item that is not met, and schools that are not up to standard',
    '自评达标38项，基本达标2项，无不达标项。中职学校14所，未达标的2所中1所将迁入新校区。',
  ],
  [
    'a rate of what is left when some are taken off',
    '问题28项，合计完成24项，占85.71%；扣除长期坚持的3项后，完成率为96.00%。',
  ],
  [
    'schools that are counted under two stages',
    '全县小学41所（含九年一贯制学校7所的小学部），初中19所（含同样7所的初中部），去除重复后共53所。',
  ],
  [
    'the ratios of a larger place',
    '在园幼儿11860人，专任教师942人、教职工1830人，与幼儿之比分别是1:12.6和1:6.5。全省平均为1:13.4和1:7.0。',
  ],
  [
    'two measures of the same stages, each under a line of its own',
    '三、生均一般公共预算教育经费。\n幼儿园3264.22元，上年2961.34元；普通小学12610.81元，上年12345.99元。\n四、生均一般公共预算教育事业费。\n幼儿园3264.22元，上年2975.80元；普通小学12205.82元，上年12204.47元。',
  ],
  [
    'years that were built in, of a number of schools',
    '累计建成学校16所，其中2021年建成9所，2022年建成7所。',
  ],
])('%s: %s', (_, text) => {
  expect(errorsIn(text)).toEqual([])
})
