import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyOfficer } from './sample-accounts.ts'
import { fillSignIn, type Scene, startScene } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.close())

test('a wrong password is said in Chinese and nothing is opened', async () => {
  const page = await scene.openPage()
  await page.goto(`${scene.url}/sign-in`)
  await fillSignIn(page, { username: countyOfficer.username, password: 'wrong-password' })
  const words = await page.getByRole('alert').first().innerText()
  expect(words).toMatch(/密码/)
  expect(new URL(page.url()).pathname).toBe('/sign-in')
})

test('an empty form says what is missing without asking the server', async () => {
  const page = await scene.openPage()
  await page.goto(`${scene.url}/sign-in`)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('请输入用户名').waitFor()
  await page.getByText('请输入密码').waitFor()
})

test('one can sign in with the keyboard alone', async () => {
  const page = await scene.openPage()
  await page.goto(`${scene.url}/sign-in`)
  await page.getByLabel('用户名', { exact: true }).waitFor()
  await page.keyboard.type(countyOfficer.username)
  await page.keyboard.press('Tab')
  await page.keyboard.type(countyOfficer.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '工作台' }).waitFor()
})

test('the user name is remembered for the next time, the password is not', async () => {
  const page = await scene.signIn(countyOfficer)
  await page.getByRole('button', { name: '退出登录' }).click()
  const username = page.getByLabel('用户名', { exact: true })
  await username.waitFor()
  expect(await username.inputValue()).toBe(countyOfficer.username)
  expect(await page.getByLabel('密码', { exact: true }).inputValue()).toBe('')
})

test('a session that ended brings one to sign in and then back to the same view', async () => {
  const page = await scene.signIn(countyOfficer)
  await page.goto(`${scene.url}/indicators?state=not-met`)
  await page.getByRole('table').waitFor()
  await page.context().clearCookies()
  await page.getByRole('link', { name: '报告核查' }).click()
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await fillSignIn(page, countyOfficer)
  await page.getByRole('heading', { name: '报告核查' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/report-audits')
})

test('a link with filters opened before signing in leads there afterwards', async () => {
  const page = await scene.openPage()
  await page.goto(`${scene.url}/indicators?state=not-met`)
  await fillSignIn(page, countyOfficer)
  await page.getByRole('table').waitFor()
  expect(page.url()).toBe(`${scene.url}/indicators?state=not-met`)
})
