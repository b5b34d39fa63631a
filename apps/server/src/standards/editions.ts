import type { BodyOf, DocumentHead, editionRoutes, ListedEdition } from '@mingjian/contract'
import type { Framework } from '@mingjian/model'
import type { Tx } from '@mingjian/storage'
import type { Caller } from '../http/serve.ts'
import type { Documents } from './documents.ts'

export function listedEdition({
  head,
  content,
}: {
  head: DocumentHead
  content: Framework
}): ListedEdition {
  const items = content.areas.flatMap(area => area.items)
  return {
    ...head,
    level: content.level,
    year: content.year,
    series: content.edition?.series ?? null,
    region: content.region,
    items: items.length,
    points: items.reduce((sum, item) => sum + item.points.length, 0),
  }
}

/** A copy of an edition for another year, as the first draft of the caller's unit. */
export async function startEdition(
  tx: Tx,
  caller: Caller,
  editions: Documents<Framework>,
  { from, year, transaction }: BodyOf<typeof editionRoutes.start>,
): Promise<{ id: string }> {
  const { content } = await editions.get(tx, caller, from)
  const { code, name } = caller.organisation
  const free = await freeId(tx, caller, editions, `${code}-${content.level}-${year}`)
  return editions.save(
    tx,
    caller,
    { ...free, transaction },
    {
      ...content,
      year,
      title: content.title.replaceAll(String(content.year), String(year)),
      documentNumber: null,
      confidence: 'seen',
      sources: [`${name}起草`],
      note: `以《${content.title}》为基础起草。`,
    },
  )
}

/** The first id that is not in use; a draft that was given up may be written over. */
async function freeId(
  tx: Tx,
  caller: Caller,
  editions: Documents<Framework>,
  wanted: string,
): Promise<{ id: string; basedOn: number }> {
  const used = new Map((await editions.list(tx, caller)).map(({ head }) => [head.id, head]))
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`
    const before = used.get(id)
    if (!before) return { id, basedOn: 0 }
    if (before.status === 'withdrawn') return { id, basedOn: before.version }
  }
}
