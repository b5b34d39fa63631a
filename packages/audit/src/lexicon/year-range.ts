/** 2020年至2023年, 2020—2023年度, 2020年度到2023年度: the first and the last year. */
export const YEAR_RANGE = /((?:19|20)\d\d)(?:年度?)?\s*(?:至|到|[—–~～-]+)\s*((?:19|20)\d\d)年度?/
