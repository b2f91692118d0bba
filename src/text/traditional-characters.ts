import { flagsOf, hasFlagged } from './search/flags'

/**
 * Traditional characters that are not in 《通用规范汉字表》 (2013), each before its simplified one. Left out: those
 * that are also simplified characters, or have several (乾, 徵, 瞭, 藉, 於, 著).
 */
const PAIRS =
  '執执視视覽览觀观覺觉規规見见親亲計计訂订討讨訓训訊讯記记訪访設设許许訴诉診诊註注評评詞词試试詩诗話话該该詳详認认語语誠诚誤误說说課课調调談谈請请諒谅論论諮咨諾诺謀谋謝谢證证識识議议譯译護护讀读讓让變变' +
  '車车軌轨軍军軟软較较載载輔辅輕轻輛辆輪轮輸输轄辖轉转軸轴輯辑輝辉' +
  '貝贝負负財财貢贡貧贫貨货販贩貪贪貫贯責责貯贮貴贵買买費费貼贴賀贺賃赁賄贿資资賊贼賓宾賜赐賞赏賠赔賢贤賣卖賤贱質质賬账賭赌賴赖購购賽赛贈赠贊赞贏赢' +
  '門门閃闪閉闭開开閒闲間间閘闸聞闻閣阁閱阅關关闖闯闡阐闢辟' +
  '馬马馮冯馳驰駁驳駐驻駛驶駕驾駱骆騎骑騙骗騰腾驅驱驗验驚惊驛驿驟骤' +
  '長长張张帳帐漲涨' +
  '東东陳陈陣阵陸陆陽阳隊队階阶際际隨随險险隱隐隸隶' +
  '國国圍围園园圖图團团圓圆' +
  '學学寫写實实審审寬宽寧宁寶宝對对導导將将專专尋寻屬属層层屆届' +
  '為为無无個个們们側侧偵侦偉伟傳传傷伤債债傾倾僅仅備备優优償偿儲储億亿儀仪價价儘尽' +
  '兩两冊册凍冻劃划劇剧劉刘劍剑創创動动務务勝胜勞劳勢势勳勋勵励勸劝' +
  '區区協协單单衛卫廠厂廢废廣广廳厅應应廟庙庫库' +
  '參参叢丛員员問问啟启嚴严喪丧喬乔嘗尝' +
  '發发報报場场塊块墳坟墜坠壓压壞坏壇坛' +
  '壯壮壽寿夢梦夾夹奪夺奮奋婦妇媽妈' +
  '孫孙師师帶带幣币幫帮幹干' +
  '強强彈弹彌弥歸归當当錄录徑径從从復复' +
  '恆恒悅悦惡恶惱恼愛爱態态慚惭慣惯慶庆憂忧憐怜憲宪懇恳懷怀懸悬懼惧戀恋' +
  '戰战戲戏戶户拋抛挾挟捨舍掃扫掛挂採采揚扬換换揮挥損损搖摇搶抢撲扑撫抚撥拨擁拥擇择擊击擔担據据擠挤擬拟擴扩擺摆擾扰攔拦攝摄攜携' +
  '敗败敘叙敵敌數数斂敛斷断時时晉晋晝昼暢畅暫暂曉晓曆历曠旷' +
  '書书會会條条棄弃楊杨極极構构槍枪樂乐樣样樓楼標标樞枢樹树橋桥機机檔档檢检權权欄栏' +
  '歐欧歡欢歲岁歷历殘残殺杀毀毁氣气沒没決决況况淚泪淨净淺浅減减湯汤溝沟準准滅灭溫温滬沪滿满漁渔漸渐潔洁潰溃潛潜澤泽濟济濫滥濱滨灑洒灣湾' +
  '災灾烏乌熱热燈灯燒烧營营爐炉爭争爺爷牆墙狀状狹狭獨独獄狱獎奖獵猎獲获' +
  '現现瑪玛環环產产畢毕異异畫画療疗癒愈皺皱盜盗盡尽監监盤盘盧卢眾众睏困矚瞩' +
  '礎础礦矿確确碼码磚砖禮礼禍祸禦御種种稱称積积穩稳窮穷競竞' +
  '筆笔節节範范築筑簡简籌筹籤签籬篱糧粮糾纠紀纪約约紅红級级紛纷純纯紙纸紐纽紮扎細细終终組组絕绝結结給给統统經经綁绑綜综維维網网緊紧線线編编緩缓緝缉緣缘縣县縱纵總总績绩織织繞绕繪绘繳缴繼继續续' +
  '罰罚罷罢羅罗習习聖圣聯联聰聪聲声職职聽听肅肃脅胁脫脱腦脑膽胆臉脸臨临舉举舊旧艱艰藝艺' +
  '處处虛虚號号虧亏蘇苏藥药莊庄華华萬万葉叶蓋盖蔣蒋薦荐蘭兰' +
  '術术衝冲補补裝装製制複复襲袭' +
  '這这進进連连運运過过達达違违遠远適适遲迟選选遺遗遷迁還还邊边邏逻郵邮鄉乡鄭郑鄧邓鄰邻' +
  '醫医釀酿釋释針针釣钓鈔钞鈴铃銀银銅铜銷销鋼钢錢钱錯错鍵键鎖锁鎮镇鏡镜鐘钟鐵铁鑒鉴鑰钥' +
  '雖虽雙双雜杂雞鸡離离難难雲云電电霧雾靈灵靜静響响頁页頂顶項项順顺預预頑顽頓顿領领頭头頻频題题額额顏颜願愿類类顧顾顯显' +
  '風风飛飞飯饭飲饮飾饰餘余館馆養养驕骄體体髮发鬆松鬥斗鬧闹魚鱼鮮鲜鳥鸟榮荣來来嗎吗裡里裏里後后幾几與与樸朴隻只鳴鸣麗丽麥麦黃黄黨党點点齊齐齒齿齡龄龍龙' +
  // What people are called by, and what the rows above leave out.
  '趙赵譚谭鄒邹龔龚蕭萧閻阎龐庞鮑鲍聶聂魯鲁婁娄閔闵鄔邬韓韩賈贾鄺邝倫伦傑杰鵬鹏蓮莲鳳凤瓊琼穎颖銳锐鋒锋錦锦濤涛綺绮綱纲緯纬綠绿絲丝纓缨緒绪諸诸練练欒栾鞏巩厲厉藍蓝蘆芦薊蓟諶谌郟郏酈郦' +
  '鈕钮鍾钟閭闾義义瑩莹璽玺瑤瑶潁颍滄沧涼凉楓枫棟栋樺桦桿杆熾炽燦灿燁烨煒炜煥焕嫻娴嬌娇婭娅孌娈嶺岭巒峦帥帅幟帜廬庐彥彦憶忆掄抡暉晖曄晔朧胧澗涧瀾澜灝灏煉炼獻献瑋玮琺珐瓏珑琿珲疇畴皚皑' +
  '碩硕禎祯穌稣竇窦粵粤紹绍繆缪羨羡艷艳薩萨蘊蕴詠咏誌志誼谊謙谦譽誉賦赋躍跃軒轩邁迈銘铭鎧铠鑄铸闊阔陰阴頌颂頤颐駿骏驍骁驤骧驥骥鯤鲲鴻鸿鵑鹃鶴鹤鷗鸥鷹鹰顥颢鈞钧釗钊鈺钰錚铮燾焘犖荦瀟潇' +
  '淵渊楨桢櫻樱欽钦暘旸爍烁璣玑祿禄禕祎紋纹紗纱緋绯綸纶綽绰綿绵縉缙繹绎纖纤臺台萊莱葦苇蒼苍蔭荫薔蔷蘿萝螢萤詔诏豔艳貞贞貽贻賚赉軻轲轅辕轍辙遙遥遜逊鄴邺銓铨鐸铎鑾銮閏闰閩闽闌阑隴陇雋隽' +
  '靚靓韋韦韜韬韻韵頎颀頡颉颯飒飄飘駒驹騏骐騫骞驊骅驪骊鰲鳌鵲鹊鸞鸾鸝鹂瀅滢儷俪凱凯勁劲匯汇嘯啸壘垒妝妆娛娱寵宠嶸嵘幃帏斕斓棧栈業业塵尘墾垦獅狮'

/** Traditional → simplified. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(pairsOf(PAIRS))

/** The traditional characters, as they stand in a class of an expression. */
export const TRADITIONAL = [...SIMPLIFIED.keys()].join('')
const EACH = new RegExp(`[${TRADITIONAL}]`, 'g')
const IS_TRADITIONAL = flagsOf(TRADITIONAL)

/** Whether a text has a traditional character; an expression takes nine times as long to tell. */
export function hasTraditional(text: string): boolean {
  return hasFlagged(text, IS_TRADITIONAL)
}

/** A text with its traditional characters simplified; as long as before. */
export function simplified(text: string): string {
  return hasTraditional(text) ? text.replace(EACH, (one) => SIMPLIFIED.get(one) ?? one) : text
}

function pairsOf(text: string): [string, string][] {
  const characters = [...text]
  return Array.from({ length: characters.length / 2 }, (_, i) => [
    characters[2 * i] ?? '',
    characters[2 * i + 1] ?? '',
  ])
}
