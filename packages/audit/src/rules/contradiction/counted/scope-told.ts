const OWN_SCOPE =
  /^[^，,。；;（(\n]{0,16}[（(][^（()）\n]{0,40}(?:不含|不包括|未含|不计|除\p{Script=Han}{1,12}外)/u
const LONGEST = 60

/** 89所中小学校（含特教学校，不含中职）: a count that says itself what it leaves out is held against no other. */
export const hasOwnScope = (text: string, end: number): boolean =>
  OWN_SCOPE.test(text.slice(end, end + LONGEST))
