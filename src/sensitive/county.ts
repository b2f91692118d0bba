/** What ends the name of something below a county: nothing behind it is one's name, but for 新乡市, 景德镇市, 奎屯市. */
const LOWER = '镇乡村屯路街巷弄组号'
const HAN = '[\\u4e00-\\u9fff]'

/** A name of so many characters before what it is the name of; the first may be any (镇赉县, 路北区). */
const named = (least: number, most: number) =>
  `${HAN}(?:(?![${LOWER}])${HAN}|乡(?=[市县族])|[镇屯](?=市)){${least - 1},${most - 1}}?`

/** 红旗 and 八旗 are banners of no county; those of Inner Mongolia end in these. */
const BANNER =
  '(?:[左右前后中]|联合|敖汉|库伦|奈曼|喀喇沁|克什克腾|翁牛特|扎鲁特|达拉特|准格尔|鄂托克|杭锦|乌审|伊金霍洛|阿荣|四子王|阿巴嘎|太仆寺|镶黄|镶白|正蓝|扎赉特|额济纳|尔沁|陈巴尔虎|乌珠穆沁)旗'

/** 东市街, 灯市口, 红旗小区: a mark inside a name that goes on; but 白城市镇赉县, 唐山市路北区. */
const GOES_ON = '(?![区街巷口场民村屯小社]|路(?![北南桥])|乡(?![城宁])|镇(?![赉原江平海康安沅远雄宁巴坪]))'

/** Down to the county; all of it may stay in a paper (法释〔2016〕19号 第十一条). Linear: each part ends in its own mark. */
const COUNTY = new RegExp(
  `^(?:${HAN}{2,7}?(?:省|自治区))?` +
    `(?:${named(2, 7)}(?:自治州|地区|(?<![同联])盟|市)${GOES_ON})?` +
    `(?:(?:${named(2, 13)}自治[县旗]|${named(1, 6)}(?:县(?!道)|(?<![小社园景校片厂库街活宅墅牧])区(?!域)|(?<![城夜超菜])市)` +
    `|(?:(?![${LOWER}])${HAN}){0,7}?${BANNER})${GOES_ON})?`,
)

/** How much of an address may stay: down to the county. */
export function countyOf(address: string): string {
  return COUNTY.exec(address)?.[0] ?? ''
}
