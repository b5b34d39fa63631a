import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyOfficer } from './sample-accounts.ts'
import { type Scene, startScene } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.close())

test('from a figure one reads its standard, and from there all figures of that standard', async () => {
  const page = await scene.signIn(countyOfficer)
  const figure = 'jiaodu-2017-6/R4-P%23cv@primary'
  await page.goto(`${scene.url}/indicators?org=239921&period=2023&open=${figure}`)
  await page.getByRole('link', { name: '查看标准' }).click()

  const drawer = page.getByRole('dialog')
  await drawer.getByRole('heading', { name: '怎样计算' }).waitFor()
  const words = await drawer.innerText()
  expect(words).toMatch(/≥ 4\.5\s㎡/)
  expect(words).toContain('差异系数 ≤ 0.5')
  expect(words).toContain('教督〔2017〕6号')
  expect(words).toContain('2017年起')
  // Sources are words to read out or write down: the network is closed.
  expect(await drawer.locator('a[href^="http"]').count()).toBe(0)
  await page.locator('tr[aria-current]').waitFor()

  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: '查看指标数值' }).click()
  await page.getByRole('heading', { level: 1, name: /指标$/ }).waitFor()
  expect(new URL(page.url()).searchParams.get('standard')).toBe('jiaodu-2017-6')
})

test('one search finds indicators, points and data elements, and a refresh keeps it', async () => {
  const page = await scene.signIn(countyOfficer)
  await page.goto(`${scene.url}/standards`)
  await page.getByLabel('查找标准库').fill('图书')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: /^指标 [1-9]/ }).waitFor()
  await page.getByRole('tab', { name: /^数据项 [1-9]/ }).click()
  const books = page.getByRole('row').filter({ hasText: '图书册数' }).first()
  await books.getByRole('link', { name: '生均图书册数' }).waitFor()
  await page.reload()
  await books.waitFor()

  await books.getByRole('link', { name: '生均图书册数' }).click()
  await page.getByRole('dialog').getByRole('heading', { name: '生均图书册数' }).waitFor()
})

test('a plan shows which indicators answer a point and where a figure is needed', async () => {
  const page = await scene.signIn(countyOfficer)
  await page.goto(`${scene.url}/standards?tab=frameworks`)
  await page.getByRole('link', { name: /2024年市对县/ }).click()
  const point = page.getByRole('row').filter({ hasText: '一般公共预算教育支出总额' })
  await point.getByRole('link', { name: '一般公共预算教育支出增长率' }).waitFor()
  expect(await point.getByRole('cell').nth(2).innerText()).toBe('是')
})

test('a standard nobody knows leads back to the library', async () => {
  const page = await scene.signIn(countyOfficer)
  await page.goto(`${scene.url}/standards/nothing`)
  await page.getByText('标准库中没有这个标准').waitFor()
})
