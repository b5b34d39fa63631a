/** Figures that counties published, and the worked example of the official method: facts to compute against. */

/** 生均图书册数 of five schools; the official form gives 0.515, others land on the other side of 0.50. */
export const fiveSchoolsExample = {
  schools: [
    { pupils: 45, value: 279 },
    { pupils: 37, value: 137 },
    { pupils: 89, value: 935 },
    { pupils: 76, value: 160 },
    { pupils: 55, value: 402 },
  ],
  mean: 6.334437,
  deviation: 3.263861,
  coefficient: 0.515257,
  unweightedPopulation: 0.488771,
  unweightedSample: 0.546462,
}

/** 鸠江区 2023, 小学: mean, deviation and 差异系数 of R1 to R7. */
export const jiujiang = {
  rows: [
    { code: 'R1', mean: 5.515273, deviation: 1.643162, coefficient: 0.297929 },
    { code: 'R2', mean: 0.887611, deviation: 0.445392, coefficient: 0.501787 },
    { code: 'R3', mean: 0.879277, deviation: 0.353427, coefficient: 0.401952 },
    { code: 'R4', mean: 4.563288, deviation: 1.316139, coefficient: 0.288419 },
    { code: 'R5', mean: 7.925946, deviation: 2.975795, coefficient: 0.37545 },
    { code: 'R6', mean: 2496.674864, deviation: 780.914372, coefficient: 0.312782 },
    { code: 'R7', mean: 2.784743, deviation: 1.097759, coefficient: 0.394205 },
  ],
  composite: 0.367503,
  failing: ['R2'],
}

/** 宁国市 2022: seven single 差异系数 of each stage, and how many are over the limit. */
export const ningguo = {
  primary: [0.677, 0.674, 0.618, 0.519, 0.597, 0.167, 0.759],
  junior: [0.542, 1.055, 0.507, 0.587, 0.686, 0.254, 0.496],
  primaryOver: 6,
  juniorOver: 6,
}

/** 庐阳区: eight 差异系数 of each stage and the published composites of 基本均衡. */
export const luyang = {
  primary: [0.881, 1.299, 0.977, 0.379, 0.17, 0.334, 0.286, 0.408],
  junior: [0.353, 0.784, 0.146, 0.491, 0.037, 0.226, 0.223, 0.253],
  primaryComposite: 0.592,
  juniorComposite: 0.314,
}
