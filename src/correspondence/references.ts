import { parseHanNumeral } from '../report/numbering'
import { matchesIn } from '../text/search/matches'
import type { ItemTexts } from './lead'

/** What an item says outright about the problem that it is for. */
export interface Reference {
  /** 针对第一、二个问题: the numbers of the problems. */
  numbers: readonly number[]
  /** 针对警力不足的问题: the words between. */
  phrases: readonly string[]
}

const DIGITS = '[一二三四五六七八九十\\d]{1,3}'
/** 针对第一个问题, 对于第一、二个问题, 针对问题一, 针对上述第1项问题. Not 第一个月的问题. */
const BY_NUMBER = new RegExp(
  `(?:针对|对于?|对应|解决)(?:上述|上面|前述|以上)?(?:的)?(?:第(${DIGITS}(?:[、和及与，,]第?${DIGITS}){0,5})[个项条类点]?(?:方面的?)?问题|问题(${DIGITS}(?:[、和及与]${DIGITS}){0,5}))`,
  'g',
)
/** 针对警力不足的问题, 解决停车难题, 破解取证难. The words are few and hold no stop. */
const BY_WORDS =
  /(?:针对|解决|破解|克服|扭转|改变|化解|纠正|消除|整治)([\u4e00-\u9fff、“”]{2,24}?)(?:等)?(?:的)?(?:问题|难题|现象|状况|局面|现状|短板|困难|做法|倾向)/g

/** Reads the references in the head of an item and the sentence after it. */
export function referencesIn({ title, lead, body }: ItemTexts): Reference {
  const text = [title, lead, ...body.slice(0, 1).map((first) => first.slice(0, 200))].join('\n')
  return {
    numbers: matchesIn(text, BY_NUMBER).flatMap(([, first, second]) => numbersIn(first ?? second ?? '')),
    phrases: [...new Set(matchesIn(text, BY_WORDS).map(([, phrase]) => phrase ?? ''))],
  }
}

function numbersIn(list: string): number[] {
  return (list.match(new RegExp(DIGITS, 'g')) ?? []).flatMap((digits) => {
    const value = /^\d/.test(digits) ? Number(digits) : parseHanNumeral(digits)
    return value === undefined ? [] : [value]
  })
}
