import { behindLabel, type Recognizer, withOthers } from './recognizer'
import { nextOf, withRows } from './rows'

/** Papers that one person has, before 证 or 证书; ID cards, passports and staff cards have recognizers of their own. */
const PAPERS =
  '军官|士官|士兵|文职|残疾人?|残疾军人|烈属|退役军人|优待|学生|准考|居住|老年|退休|结婚|离婚|记者|导游|教师资格|资格|从业资格|执业|律师执业|医师执业|护士执业|营运|从业|操作|特种作业操作|房产|房屋所有权|不动产权|土地使用权|宅基地使用权|股权|工作|参战|执法|边境(?:管理区)?通行|边民(?:出入境)?通行'
/** Numbers that one person, one stay in a hospital or one parcel has. */
const NUMBERS =
  '学号|学籍号|考号|考生号|住院号|病历号|病案号|门诊号|就诊卡?号|医保(?:卡|编)?号|快递(?:单)?号|运单号|物流单号|订单(?:编)?号|交易单号|保单号|保险单号'
/** Papers whose number stands right behind their name, where it has letters: 保单PDAA2024…, 边境通行证YN2024…. */
const BARE = '保(?:险)?单|运单|快递单|订单|边境(?:管理区)?通行证|施救单|提货单'
/**
 * Behind a label that says 号 or 第, has a colon, or the word in brackets (执法证（证号…）): five signs and more. Not
 * what is counted (准考证12000份); an amount or a date has marks that no number has.
 */
const LABELLED = new RegExp(
  `(?:(?:${PAPERS})证(?:书|明|件)?(?:编号|号码?|字?第|[：:]|(?=[（(](?:编|证)?号))|不动产权第|出生(?:医学)?证明?(?:编号|号码?|[：:])|(?:${NUMBERS})码?|(?:${BARE})(?=[（(](?:编|单)?号|[A-Z]{1,6}[ -]?\\d))` +
    '(?:是|为)?[：:\\s（(“"]{0,3}(?:(?:编号|证号|单号|号码?)(?:是|为)?[：:\\s]{0,2})?(?:[\\u4e00-\\u9fff]{1,2}字第)?' +
    '(?<value>(?=[A-Za-z-]{0,6}[ ]?\\d)[0-9A-Za-z](?:[ -]?[0-9A-Za-z]){4,29})(?![0-9A-Za-z]|\\.\\d|[余多万]?[份张本人名个件起元次年套枚月])',
  'g',
)

/** 拘留证编号某公拘20240618002, 登记表》（编号云登2024031702）: signs of an office, and eight digits or more. */
const OF_PAPER =
  /(?:[书证表单件函卷]|笔录)》?[，（(]{0,2}编号(?:是|为)?[：:\s]{0,2}(?<value>[\u4e00-\u9fff]{0,6}[A-Z]{0,6}\d{4}-?\d{4,14})(?![0-9A-Za-z]|[余多万]?[份张本人名个件起元])/g

/** One more behind it: 学号20180304、20180305. */
const NEXT = nextOf('[A-Z]{0,6}-?\\d(?:[ -]?\\d){5,23}', '和前面的证件号并列', 'i')

const labelled = behindLabel('document-no', LABELLED, 0.7, '前面有“学号”“住院号”“产权证”一类的字样')
const ofPaper = behindLabel('document-no', OF_PAPER, 0.7, '写在文书名称的“编号”后面')

export const documentNumberRecognizer: Recognizer = {
  kind: 'document-no',
  recognize: (text) => withRows(text, withOthers(labelled.recognize(text), ofPaper.recognize(text)), NEXT),
}
