import { type Conditions, slipTerms } from './slips'
import type { Term } from './term'

/**
 * Words in which a character was typed for another of the same or nearly the same sound. What stands without conditions
 * is no word at all, and no part of ordinary words side by side; idioms are told by `idiom-slips`.
 */

/** wrong:right. */
const PLAIN =
  '尤如:犹如 感概:感慨 锻练:锻炼 锻链:锻炼 必须品:必需品 斑级:班级 侧隐:恻隐 担搁:耽搁 道谦:道歉 掂记:惦记 妨范:防范 分岐:分歧 风糜:风靡 扶恤:抚恤 副射:辐射 干躁:干燥 港弯:港湾 规距:规矩 鬼计:诡计 和霭:和蔼 焕散:涣散 谎张:慌张 积极份子:积极分子 犯罪份子:犯罪分子 知识份子:知识分子 不法份子:不法分子 恐怖份子:恐怖分子 艰居:艰巨 姣健:矫健 精典:经典 精僻:精辟 纠分:纠纷 恐赫:恐吓 溃乏:匮乏 捆饶:困扰 垃极:垃圾 腊烛:蜡烛 笼照:笼罩 厉程:历程 厉史:历史 流览:浏览 密秘:秘密 慕捐:募捐 内咎:内疚 偶而:偶尔 排徊:徘徊 偏辟:偏僻 强凋:强调 切搓:切磋 亲睐:青睐 取谛:取缔 ' +
  '绕乱:扰乱 溶合:融合 融恰:融洽 书藉:书籍 户藉:户籍 国藉:国籍 深遂:深邃 撕杀:厮杀 通谍:通牒 违返:违反 温馨提视:温馨提示 细仔:仔细 狭碍:狭隘 闲瑕:闲暇 泻露:泄露 欣尉:欣慰 性恪:性格 修茸:修葺 严励:严厉 要胁:要挟 佣懒:慵懒 尤豫:犹豫 犹预:犹豫 元霄:元宵 札实:扎实 瞻养:赡养 侦辨:侦办 针贬:针砭 支唔:支吾 终旨:宗旨 装祯:装帧 装璜:装潢 陪付:赔付 赔赏:赔偿 拌演:扮演 竖立榜样:树立榜样 指辉:指挥 恶列:恶劣 冒然:贸然 批评指证:批评指正 通告批评:通报批评 会议记要:会议纪要 迅问笔录:讯问笔录 擅离职手:擅离职守 气喘嘘嘘:气喘吁吁 一踏糊涂:一塌糊涂 声撕力竭:声嘶力竭 凑和:凑合 耳濡目睹:耳濡目染 辞不达义:词不达意 动全生:动全身 弛骋:驰骋 逃佚:逃逸 冶安:治安 绵旗:锦旗 冻洁:冻结 疏乎:疏忽 答覆:答复 九牛一毫:九牛一毛 民攻办:民政办 兢兢业业业:兢兢业业 唧唧渣渣:叽叽喳喳 一幅手铐:一副手铐 一付手铐:一副手铐 一付眼镜:一副眼镜 一幅眼镜:一副眼镜 一付手套:一副手套 一付担架:一副担架 一付鞋垫:一双鞋垫 询问犯罪嫌疑人:讯问犯罪嫌疑人 对犯罪嫌疑人进行询问:对犯罪嫌疑人进行讯问 讯问证人:询问证人 讯问被害人:询问被害人 讯问受害人:询问受害人'

const STARTS = '(?:^|\\n|[，。；：、！？“”]|[们人我你他她都更就也还民警])'

const GUARDED: Readonly<Record<string, readonly [right: string, conditions: Conditions]>> = {
  报怨: ['抱怨', { notBehind: '德' }],
  源因: ['原因', { notBehind: '[来资能水电起病货财根本]' }],
  既便: ['即便', { notBefore: '[利宜捷民于当]' }],
  峻工: ['竣工', { notBehind: '[险严]' }],
  准责: ['准则', { notBehind: '标', notBefore: '任' }],
  与以: [
    '予以',
    {
      onlyBefore:
        '(?:处罚|处理|支持|配合|表彰|表扬|奖励|批评|纠正|拘留|警告|罚款|通报|认定|采纳|关注|重视|解决)',
    },
  ],
  请楚: ['清楚', { notBehind: '申', notBefore: '[某国霸]|.{0,2}(?:同志|警官|所长|队长)' }],
  队武: ['队伍', { notBehind: '部', notBefore: '[警装器术力]' }],
  签定: ['签订', { onlyBefore: '(?:了|合同|协议|责任书|承诺书|目标|保证书|劳动|买卖|租赁)' }],
  防犯: ['防范', { notBehind: '预', notBefore: '罪' }],
  坚苦: ['艰苦', { notBefore: '卓' }],
  接恰: ['接洽', { notBehind: '直' }],
  免强: ['勉强', { notBehind: '[避难以]' }],
  气份: ['气氛', { notBehind: '[语煤天]' }],
  前题: ['前提', { notBehind: '[考之以]' }],
  清析: ['清晰', { notBehind: '[分澄]' }],
  热忠: ['热衷', { notBefore: '[诚心]' }],
  题纲: ['提纲', { notBehind: '[问试主]' }],
  相象: ['相像', { notBefore: '征' }],
  寻逻: ['巡逻', { notBehind: '搜' }],
  讯速: ['迅速', { notBehind: '[通资短音]', notBefore: '[度率]' }],
  照像: ['照相', { notBehind: '[对按依比]' }],
  印像: ['印象', { notBehind: '[打复]' }],
  挡案: ['档案', { notBehind: '[阻遮拦]' }],
  观查: ['观察', { notBehind: '[主客旁]', notBefore: '[处看获明]' }],
  克苦: ['刻苦', { notBehind: '攻', onlyBefore: '(?:学习|钻研|训练|努力|耐劳|攻读|用功)' }],
  建全: [
    '健全',
    {
      notBehind: '[组共创兴修新筹构]',
      onlyBefore: '(?:制度|机制|完善|体系|组织|各项|台账|规章|人格|和完善|落实)',
    },
  ],
  减化: ['简化', { onlyBefore: '(?:手续|流程|程序|办事|环节|审批|步骤)' }],
  络实: ['落实', { notBehind: '[网脉联笼]', onlyBefore: '(?:责任|措施|到位|制度|情况|工作|整改)' }],
  到至: ['导致', { onlyBehind: STARTS, onlyBefore: '(?:发生|事故|死亡|受伤|伤亡|人员|矛盾|损失)' }],
  导至: ['导致', { onlyBefore: '(?:发生|事故|死亡|受伤|伤亡|人员|矛盾|损失|工作|群众|了)' }],
  值的: [
    '值得',
    {
      notBehind: '[价数产总均估面分增比颜市峰]',
      onlyBefore: '(?:学习|肯定|称赞|推广|信赖|尊敬|我们|大家|一提|注意|警惕|深思|反思|庆幸|骄傲|借鉴)',
    },
  ],
  因该: [
    '应该',
    {
      onlyBehind: '[们你他她都更就也还]',
      onlyBefore: '(?:认真|做到|学习|时刻|严格|主动|坚持|向|把|以|为|是|有)',
    },
  ],
  以经: ['已经', { onlyBehind: '[都早就也我们他她]', notBefore: '[营济验过常]' }],
  目地: ['目的', { notBehind: '[盲醒夺注炫悦瞩触满极]', onlyBefore: '[是，。明在就不]' }],
  商确: ['商榷', { onlyBehind: '[得待可]' }],
  至命: ['致命', { notBehind: '[以甚直乃及]', onlyBefore: '[伤一打危的弱]' }],
  充份: ['充分', { notBehind: '补', notBefore: '额' }],
  过份: ['过分', { notBehind: '[超通经]', notBefore: '额' }],
  负出: ['付出', { notBehind: '[胜担]' }],
  坦护: ['袒护', { notBehind: '平' }],
  烂用: ['滥用', { notBehind: '[腐破溃霉]' }],
  延申: ['延伸', { notBehind: '拖', notBefore: '[请报]' }],
  批露: ['披露', { notBehind: '[一这那大]', notBefore: '[天营]' }],
  缠棉: ['缠绵', { notBefore: '[花布纱线衣]' }],
  困绕: ['困扰', { notBehind: '[围被]', notBefore: '[行道路]' }],
  震摄: ['震慑', { notBehind: '地', notBefore: '[影像氏]' }],
  威摄: ['威慑', { notBefore: '[影像氏]' }],
  欠收: ['歉收', { notBehind: '拖', notBefore: '[入费款益]' }],
  录象: ['录像', { notBefore: '[征牙]' }],
  重迭: ['重叠', { notBehind: '[一两三多几]', notBefore: '代' }],
  报按人: ['报案人', { notBehind: '[上申]', notBefore: '[数均头口次员]' }],
  打腊: ['打蜡', { notBefore: '[肉月肠味八排]' }],
  座在: ['坐在', { notBehind: '[一两三几多这那每某各讲满入首]' }],
  粘帖: ['粘贴', { notBefore: '子' }],
}

export const SOUND_SLIPS: readonly Term[] = slipTerms(PLAIN, GUARDED, '读音相近，写错了')
