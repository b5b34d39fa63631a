import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cityOfficer, countyOfficer } from './sample-accounts.ts'
import { type Scene, startScene } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.close())

const openFigure = async (page: Page, figure: string, more = '') => {
  const open = encodeURIComponent(figure)
  await page.goto(`${scene.url}/indicators/detail?org=239921&period=2023&open=${open}${more}`)
  await page.getByRole('img', { name: /历年变化/ }).waitFor()
}

const equipment = 'jiaodu-2017-6/R6-J#cv@junior'
const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

test('a figure that fails shows value, limit and clause, and what would bring it to the limit', async () => {
  const page = await scene.signIn(countyOfficer)
  await openFigure(page, equipment)
  const verdict = await section(page, '数值与判定').innerText()
  expect(verdict).toMatch(/0\.476/)
  expect(verdict).toContain('未达标')
  expect(verdict).toMatch(/≤ 0\.45\s*教督〔2017〕6号/)
  const ways = section(page, '怎样才能达标')
  await ways.getByText('只改变明川县第一初级中学一所学校').waitFor()
  expect(await ways.innerText()).toContain('以上推算假定在校生数不变')
  await ways.getByText('每所学校单独改变的效果（10所）').click()
  const singles = ways.getByRole('table', { name: '每所学校单独改变的效果' })
  await expect.poll(() => singles.locator('tbody tr').count()).toBe(10)
})

test('each picture has its numbers as a table', async () => {
  const page = await scene.signIn(countyOfficer)
  await openFigure(page, equipment)
  await page.getByRole('button', { name: /看表格.*历年变化/ }).click()
  const years = await page.getByRole('table', { name: '历年数值与判定' }).innerText()
  expect(years).toMatch(/2022年\s+0\.15\d\s+≤ 0\.45\s+达标/)
  expect(years).toMatch(/2023年\s+0\.476\s+≤ 0\.45\s+未达标/)

  await page.getByRole('button', { name: /看表格.*各校分布/ }).click()
  const schools = page.getByRole('table', { name: '各校数值' })
  await expect.poll(() => schools.locator('tbody tr').count()).toBe(10)
  expect(await schools.innerText()).toMatch(/明川县第三初级中学\s+8,900\S*\s*元/)
  await page.getByRole('button', { name: /看图.*各校分布/ }).click()
  await page.getByRole('img', { name: /各校生均教学仪器设备值的分布：10所/ }).waitFor()
})

test('a year that lacks data is said as a gap, with the school that has not reported', async () => {
  const page = await scene.signIn(countyOfficer)
  await openFigure(page, 'jiaodu-2017-6/R3-P@primary')
  const trend = section(page, '历年变化')
  expect(await trend.innerText()).toContain('2023年没有数值，线在此断开')
  await trend.getByRole('button', { name: /看表格/ }).click()
  expect(await trend.getByRole('table').innerText()).toMatch(
    /2023年\s+—[\s\S]*缺数据[\s\S]*大岭镇中心小学未填报/,
  )
  expect(await section(page, '怎样才能达标').innerText()).toContain('缺数据时不作推算')
})

test('from the table to a figure and back the filters stay', async () => {
  const page = await scene.signIn(countyOfficer)
  await page.goto(`${scene.url}/indicators?org=239921&period=2023&state=not-met&q=仪器设备`)
  await page
    .getByRole('link', { name: /仪器设备.*差异系数/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /仪器设备.*差异系数/ }).waitFor()
  await page.getByRole('link', { name: /返回明川县/ }).click()
  await page.getByRole('table', { name: '指标、数值、标准值与判定' }).waitFor()
  const { searchParams } = new URL(page.url())
  expect([searchParams.get('state'), searchParams.get('q')]).toEqual(['not-met', '仪器设备'])
  expect(await page.getByLabel('查找指标').inputValue()).toBe('仪器设备')
})

test('the computation in the drawer leads to the page of the figure', async () => {
  const page = await scene.signIn(countyOfficer)
  await page.goto(
    `${scene.url}/indicators?org=239921&period=2023&open=${encodeURIComponent(equipment)}`,
  )
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /怎样才能达标/ })
    .click()
  await section(page, '历年变化').waitFor()
})

test('a city sees its counties side by side; a county is told that it sees only itself', async () => {
  const city = await scene.signIn(cityOfficer)
  await openFigure(city, 'jiaodu-2017-6/R1-P@primary')
  const ranking = section(city, '同级位次')
  await ranking.getByText('本单位第2位').waitFor()
  await ranking.getByRole('button', { name: /看表格/ }).click()
  expect(await ranking.getByRole('table').innerText()).toMatch(/1\s+清溪县[\s\S]*2\s+明川县/)

  const county = await scene.signIn(countyOfficer)
  await openFigure(county, 'jiaodu-2017-6/R1-P@primary')
  await section(county, '同级位次').getByText('没有可比的同级单位').waitFor()
  expect(await county.content()).not.toContain('清溪县')
})

test('a school in the table opens its own figure', async () => {
  const page = await scene.signIn(countyOfficer)
  await openFigure(page, equipment)
  await page
    .getByRole('table', { name: '所辖单位的数值' })
    .getByRole('button', { name: '明川县第三初级中学' })
    .click()
  await page.getByRole('heading', { level: 1, name: /第三初级中学/ }).waitFor()
})

test('on paper the pictures fit the page and controls are gone', async () => {
  const page = await scene.signIn(countyOfficer)
  await openFigure(page, equipment)
  await page.setViewportSize({ width: 690, height: 980 })
  await page.emulateMedia({ media: 'print' })
  const picture = page.getByRole('img', { name: /历年变化/ })
  await expect.poll(async () => (await picture.boundingBox())?.width ?? 0).toBeLessThanOrEqual(690)
  expect(
    await page
      .getByRole('button', { name: /看表格/ })
      .first()
      .isVisible(),
  ).toBe(false)
  expect(scene.foreignRequests).toEqual([])
  expect(scene.brokenScripts).toEqual([])
})
