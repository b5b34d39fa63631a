import {
  type AnnouncedNames,
  namesAnnounced,
  namesAskedFor,
  namesNumbered,
} from '../../structure/announced-names.ts'
import { once } from '../../structure/once.ts'
import { type AuditContext, clausesWith } from '../context.ts'

/** Names of what the text is going to tell. */
export interface Announcement extends AnnouncedNames {
  /** 请写明：…: they are asked for, and so have to be answered. */
  isAsked: boolean
}

const LISTED =
  /、[^、，,。；;：:\n]{2,40}?(?:如下|公布|公示|公告|通报|报告|汇报|说明|答复|回复|介绍|总结|阐述|分析|自评|填报|报送|[二两三四五六七八九\d](?:个|项|类|大|方面|条|件|门|点))/g

/** Everything the text announces by name, in whatever form. */
export const announcementsOf = once((context: AuditContext): readonly Announcement[] => {
  const { text } = context
  const said = [
    ...clausesWith(context, LISTED).flatMap(({ span }) => namesAnnounced(text, span) ?? []),
    ...namesNumbered(text),
  ]
  return [
    ...said.map(one => ({ ...one, isAsked: false })),
    ...namesAskedFor(text).map(one => ({ ...one, isAsked: true })),
  ]
})
