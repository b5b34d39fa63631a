import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyOfficer } from './sample-accounts.ts'
import { type Scene, startScene } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.close())

/** The sample county fails the dispersion of equipment in its junior schools in 2023. */
async function openEquipmentDispersion(page: Page) {
  await page.goto(`${scene.url}/indicators?org=239921&period=2023`)
  await page.getByRole('button', { name: /^未达标/ }).click()
  await page.getByLabel('查找指标').fill('仪器设备 差异系数 初中')
  await page.keyboard.press('Enter')
  await page
    .getByRole('button', { name: /仪器设备.*查看如何算出/ })
    .first()
    .click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('heading', { name: '计算过程' }).waitFor()
  return drawer
}

test('a value opens how it was computed, down to the schools and to one school', async () => {
  const page = await scene.signIn(countyOfficer)
  const drawer = await openEquipmentDispersion(page)
  expect(await drawer.innerText()).toContain('差异系数')
  expect(await drawer.innerText()).toMatch(/教督〔20\d\d〕/)

  const schools = drawer.getByRole('table', { name: '所辖单位的数值' })
  await schools.getByRole('button', { name: '第三初级中学' }).click()
  await page.getByRole('heading', { level: 1, name: /第三初级中学/ }).waitFor()
  await page.getByRole('link', { name: /返回明川县/ }).waitFor({ state: 'attached' })
  expect(new URL(page.url()).searchParams.get('open')).toMatch(/@junior$/)
})

test('schools can be put in order, and back leads from the computation to the table', async () => {
  const page = await scene.signIn(countyOfficer)
  const drawer = await openEquipmentDispersion(page)
  const schools = drawer.getByRole('table', { name: '所辖单位的数值' })
  const numbers = async () => {
    const cells = await schools.locator('tbody tr td:nth-child(2)').allInnerTexts()
    return cells
      .filter(words => words !== '—')
      .map(words => Number.parseFloat(words.replace(/,/g, '')))
  }
  const ascending = await numbers()
  expect(ascending).toEqual([...ascending].sort((a, b) => a - b))
  await schools.getByRole('button', { name: '数值' }).click()
  expect(await numbers()).toEqual([...ascending].reverse())

  await page.goBack()
  await drawer.waitFor({ state: 'hidden' })
  expect(new URL(page.url()).searchParams.get('open')).toBeNull()
})

test('a refreshed page shows the same filters and the same open computation', async () => {
  const page = await scene.signIn(countyOfficer)
  await openEquipmentDispersion(page)
  const address = page.url()
  await page.reload()
  await page.getByRole('dialog').getByRole('heading', { name: '计算过程' }).waitFor()
  expect(page.url()).toBe(address)
})

test('an indicator that lacks data says which school has not reported', async () => {
  const page = await scene.signIn(countyOfficer)
  await page.goto(`${scene.url}/indicators?org=239921&period=2023&state=missing`)
  await page
    .getByText(/大岭镇中心小学/)
    .first()
    .waitFor()
})

test('another unit is found by typing part of its name', async () => {
  const page = await scene.signIn(countyOfficer)
  await page.goto(`${scene.url}/indicators`)
  await page.getByRole('table').waitFor()
  await page.getByRole('combobox', { name: '单位' }).fill('明川')
  await page.locator('.ant-select-tree-title', { hasText: '明川县' }).click()
  await page.getByRole('heading', { level: 1, name: /明川县/ }).waitFor()
  expect(new URL(page.url()).searchParams.get('org')).toBe('239921')
})

test('on paper the table stays a table, without controls', async () => {
  const page = await scene.signIn(countyOfficer)
  await page.goto(`${scene.url}/indicators?org=239921&period=2023`)
  await page.getByRole('table').waitFor()
  await page.emulateMedia({ media: 'print' })
  // The width of A4 inside its margins.
  await page.setViewportSize({ width: 690, height: 980 })
  const display = await page
    .locator('tbody td')
    .first()
    .evaluate(cell => getComputedStyle(cell).display)
  expect(display).toBe('table-cell')
  expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
  expect(await page.getByRole('navigation').isVisible()).toBe(false)
})
