import accounts from '../../../examples/sample-region/accounts.json' with { type: 'json' }
import type { Account } from './scene.ts'

function sampleAccount(username: string): Account {
  const account = accounts.find(known => known.username === username)
  if (!account) throw new Error(`The sample region has no account ${username}`)
  return account
}

/** 县级经办 of 明川县（示例）, whose story examples/sample-region/README.md tells. */
export const countyOfficer = sampleAccount('mingchuan')

/** 市级经办 of 明州市（示例）, the level above: writes the plans its counties are evaluated by. */
export const cityOfficer = sampleAccount('mingzhou')
