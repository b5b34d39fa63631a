import { randomUUID } from 'node:crypto'
import type { Role } from '@mingjian/contract'
import type { OrgKind } from '@mingjian/model'
import type { Database, Place, Tx } from '@mingjian/storage'

export interface NewAccount {
  username: string
  name: string
  role: Role
  passwordHash: string
}

/** A person who can sign in and belongs to one unit. */
export async function insertAccount(tx: Tx, account: NewAccount, place: Place): Promise<string> {
  const id = randomUUID()
  const username = account.username.toLowerCase()
  await tx
    .insertInto('user')
    .values({
      id,
      name: account.name,
      // better-auth wants an address; nothing is ever sent to this one.
      email: `${username}@accounts.invalid`,
      emailVerified: false,
      image: null,
      username,
      displayUsername: account.username,
    })
    .execute()
  await tx
    .insertInto('account')
    .values({
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: account.passwordHash,
    })
    .execute()
  await tx
    .insertInto('membership')
    .values({
      user_id: id,
      role: account.role,
      org_code: place.code,
      org_path: place.path,
      county_code: place.countyCode,
    })
    .execute()
  return id
}

export interface MembershipRow {
  role: string
  org_path: string
  code: string
  name: string
  kind: OrgKind
}

/** With the rights of the system: the answer is what a scope is made of. */
export function findMembership(
  db: Database['kysely'],
  userId: string,
): Promise<MembershipRow | undefined> {
  return db
    .selectFrom('membership')
    .innerJoin('org_unit', 'org_unit.code', 'membership.org_code')
    .select(['membership.role', 'membership.org_path', 'org_unit.code', 'name', 'kind'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
}

export async function hasAccounts(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('user').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}
