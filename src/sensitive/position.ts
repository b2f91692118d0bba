import { behindLabel } from './recognizer'

/** A degree to three decimal places, or to the second: a hundred metres, or thirty. Coarser ones name a town. */
const DECIMAL = '\\d{1,3}\\.\\d{3,12}'
const SECONDS = '\\d{1,3}[°度]\\s?\\d{1,2}[′\'’分]\\s?\\d{1,2}(?:\\.\\d{1,6})?[″"”秒]'
/** 东经126.5496°，北纬43.8378°; 坐标：126.5496,43.8378. */
const LABELLED = new RegExp(
  `(?:[东西]经|[南北]纬|经度|纬度|经纬度|坐标|GPS|定位)(?!精度)[^，。；\\d]{0,4}(?<value>${SECONDS}|${DECIMAL}[°度]?(?:\\s?[,，、]\\s?${DECIMAL}[°度]?)?)(?![0-9A-Za-z]|\\.\\d|[%％元])`,
  'g',
)

export const positionRecognizer = behindLabel(
  'position',
  LABELLED,
  0.7,
  '前面有“经度”“坐标”一类的字样，精确到了哪一处',
)
