import { useCallback, useState } from 'react'
import { z } from 'zod'

export type FormKind = 'dismiss' | 'problem'

/** What is half typed on a result page: it stays in the browser until it is sent or given up. */
const draftsSchema = z.object({
  /** The form that is open. */
  form: z.object({ finding: z.string(), kind: z.enum(['dismiss', 'problem']) }).nullable(),
  texts: z.record(z.string(), z.string()),
})
type Drafts = z.infer<typeof draftsSchema>

const nothing: Drafts = { form: null, texts: {} }

export interface ReviewDrafts {
  form: Drafts['form']
  /** Opens a form, or closes the one that is open; what was typed in it stays. */
  setForm: (form: Drafts['form']) => void
  textOf: (finding: string, field: string) => string | undefined
  setText: (finding: string, field: string, text: string) => void
  /** After it was sent. */
  drop: (finding: string) => void
}

/** People share computers: drafts belong to the account that typed them. */
export function useReviewDrafts(user: string, series: string): ReviewDrafts {
  const place = `mingjian.review.${user}.${series}`
  const [drafts, setDrafts] = useState(() => readDrafts(place))
  const change = useCallback(
    (next: (before: Drafts) => Drafts) =>
      setDrafts(before => {
        const after = next(before)
        keepDrafts(place, after)
        return after
      }),
    [place],
  )
  return {
    form: drafts.form,
    setForm: form => change(before => ({ ...before, form })),
    textOf: (finding, field) => drafts.texts[`${finding} ${field}`],
    setText: (finding, field, text) =>
      change(before => ({ ...before, texts: { ...before.texts, [`${finding} ${field}`]: text } })),
    drop: finding =>
      change(({ texts }) => ({
        form: null,
        texts: Object.fromEntries(
          Object.entries(texts).filter(([name]) => !name.startsWith(`${finding} `)),
        ),
      })),
  }
}

function keepDrafts(place: string, drafts: Drafts): void {
  try {
    if (drafts.form === null && Object.keys(drafts.texts).length === 0)
      localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(drafts))
  } catch {
    // Storage full or forbidden: the page goes on without it.
  }
}

function readDrafts(place: string): Drafts {
  try {
    return draftsSchema.parse(JSON.parse(localStorage.getItem(place) ?? 'null'))
  } catch {
    return nothing
  }
}
