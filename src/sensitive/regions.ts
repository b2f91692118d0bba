/** First two digits of a region code: the province-level divisions (GB/T 2260), 83 for permits of Taiwan residents. */
export const PROVINCE_CODE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|91)/

/**
 * Area codes of fixed telephones: 010, 02x, and the four-digit ones by their first three digits as the numbering
 * plan of the mainland gives them to provinces (031–039 华北, 041–048 东北, 051–059 华东, 063 山东, 066–069 …).
 */
export const AREA_CODE =
  /^(?:010|02[0-57-9]|03(?:1[0-9]|35|[4579]\d)|04(?:[125]\d|3[1-9]|6[4-9]|7[0-9]|8[2-3])|05(?:[1357]\d|2[37]|4[36]|5\d|6[1-6]|80|9\d)|06(?:3[1-5]|6[0238]|9[12])|07(?:01|1\d|2[248]|3\d|4[3-6]|5\d|6[0-9]|7\d|9\d)|08(?:1[2678]|2[5-7]|3\d|5\d|7\d|8[3678]|9\d)|09(?:0[1-9]|1\d|3\d|4[1-3]|5[1-5]|7\d|9\d))/

/** The short names of provinces on plates (GA 36-2018). */
export const PLATE_PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
