const size = /(\d{2})人(?:及|或)?以上的?(?:教学班|班级)/

/** 56人以上班级9个: classes too large, and no count of all; null where no such size is said. */
export function classesOfSize(text: string): string | null {
  const pupils = Number(size.exec(text)?.[1] ?? 0)
  if (pupils < 55) return null
  return pupils < 65 ? '大班额班级数' : '超大班额班级数'
}
