import { describe, expect, test } from 'vitest'
import { audit } from '../../checks/testing.ts'

const told = (text: string) =>
  audit(text)
    .findings.filter(one => /per-head|staff-ratio|per-person/.test(one.rule))
    .map(one => `${one.severity} ${one.rule.split('/')[1]}`)

describe('averages and the totals they are made of', () => {
  test.each([
    [
      '拨付公用经费351万元，小学在校生4875人，生均公用经费780元。',
      'error per-head-does-not-follow',
    ],
    ['馆藏图书12.6万册，在校学生4875名，生均图书31.2册。', 'error per-head-does-not-follow'],
    ['教学班120个，在校生5400人，班均42.0人。', 'error per-head-does-not-follow'],
    ['全县小学班级412个，学生16480人，平均班额42人。', 'error per-head-does-not-follow'],
    ['拨付公用经费351元，小学在校生4875人，生均公用经费720元。', 'error per-head-in-another-unit'],
    [
      '拨付公用经费351万元，小学在校生4875人，生均公用经费7200元。',
      'error per-head-in-another-unit',
    ],
    [
      '校舍面积39000平方米，在校生4875人，生均校舍面积24平方米。',
      'warning per-head-does-not-follow',
    ],
    [
      '在园幼儿2650人，专任教师241人，专任教师与在园幼儿之比为1:10。',
      'error staff-ratio-does-not-follow',
    ],
    ['1628名学生配备教师82人，师生比为1:18.95。', 'error staff-ratio-does-not-follow'],
    ['在校生22250人，专任教师1483人，生师比为13.1:1。', 'error staff-ratio-does-not-follow'],
    [
      '小学212个教学班，学生9450人，平均班额48人；初中90个教学班，学生4320人，平均班额48人。',
      'error per-head-does-not-follow',
    ],
    ['教学班212个，在校生9450人，平均班额44人。', 'warning per-head-does-not-follow'],
    [
      '义务教育在校生31240人，图书室（馆）藏书131.2万册，生均图书38.5册。',
      'error per-head-does-not-follow',
    ],
    ['发放助学贷款6144万元，惠及5120名大学生，人均1.5万元。', 'error per-head-does-not-follow'],
    ['青山县5120名大学生办妥贷款6144万元，人均1200元。', 'error per-head-in-another-unit'],
    [
      '全县教师2140人（其中小学1210人），年培训经费321万元，人均1350元。',
      'error per-head-does-not-follow',
    ],
    ['为84所村小每校配发书架6组和触控一体机3台，合计282台。', 'error per-head-does-not-follow'],
    ['按每校8万元的标准，为36所村小改造厕所，共投入298万元。', 'error per-head-does-not-follow'],
    ['为126个班级建设图书角，投入资金25.2万元，每班3000元。', 'error per-head-does-not-follow'],
    ['校车86辆，乘车学生3268人，平均每车42人。', 'error per-head-does-not-follow'],
    ['每校配备专职保安2名，96所学校共配备保安205名。', 'warning per-head-does-not-follow'],
    ['新建跑道3.2万平方米，总投资960元，平均每平方米造价300元。', 'error per-head-in-another-unit'],
    ['发放助学金129.6元，资助困难学生1850人次。', 'warning implausible-per-person'],
    ['发放助学金1296亿元，资助困难学生1850人次。', 'warning implausible-per-person'],
  ])('%s', (text, finding) => {
    expect(told(text)).toEqual([finding])
  })

  test.each([
    '拨付公用经费351万元，小学在校生4875人，生均公用经费720元。',
    '拨付公用经费351万元，小学在校生4875人，生均公用经费约780元。',
    '拨付设备经费351万元，小学在校生4875人，生均公用经费780元。',
    '公用经费351万元，小学4875名学生、初中2100名学生，生均公用经费780元。',
    '在校生4875人，生均公用经费标准780元，拨付351万元。',
    '拨付公用经费351万元、设备经费80万元，小学在校生4875人，生均设备经费164.1元。',
    '义务教育在校生31240人，图书室（馆）藏书131.2万册，生均图书42册。',
    '义务教育在校生31240人，发放手册131.2万册，生均图书38.5册。',
    '资助学生1860人次，发放资金186万元，惠及困难学生930名，人均1000元。',
    '培训支出186万元，组织1240名教师外出研修，人均培训经费980元。',
    '1628名学生配备教师82人，师生比为1:19.85。',
    '在校生22250人，专任教师1483人，生师比为15.0:1。',
    '在园幼儿2650人，教职工434人，专任教师241人，专任教师与在园幼儿之比为1:11.0。',
    '在园幼儿2650人，教职工434人，专任教师与在园幼儿之比为1:11.0。',
    '教学班120个，在校生5400人，班均45人。',
    '教学班212个，在校生9450人，平均班额45人。',
    '为84所村小每校配发触控一体机3台，合计252台。',
    '为84所小学安装监控，其中寄宿制学校每校配发触控一体机3台，合计60台。',
    '对1200名寄宿生按每生每学期500元补助，春季发放58万元。',
    '每班配备2名教师，96个班共有教师205人。',
    '全市48所初中，每所学校开展2场宣讲，共开展132场。',
    '新建跑道3.2万平方米，总投资960万元，平均每平方米造价300元。',
    '全县小学班级412个，学生16480人，平均班额40人。',
    '发放助学金129.6万元，资助困难学生1850人次。',
    '按每人每天5元的标准补助学生1850人。',
    '投入3.2亿元新建学校，惠及全县，培训教师1200人次。',
  ])('%s is left alone', text => {
    expect(told(text)).toEqual([])
  })
})
