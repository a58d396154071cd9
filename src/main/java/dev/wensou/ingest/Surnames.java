package dev.wensou.ingest;

import dev.wensou.text.Folding;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a Chinese person's name from another short word: by its surname and its length. */
final class Surnames {
    /** The hundred commonest, which four of five people bear, and some more; folded. */
    private static final String SINGLE = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖"
            + "邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹"
            + "关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边佘简楼喻连饶";

    private static final Set<String> DOUBLE =
            Set.of("欧阳", "司马", "上官", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "皇甫", "尉迟", "长孙", "慕容", "令狐", "端木", "公孙");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");
    /** Words that begin like a name and are none. */
    private static final Set<String> NO_NAMES = Set.of(
            "关注", "关闭", "关于", "关于我们", "查看", "查看原文", "简体", "简介", "车市", "房产", "高清", "文化", "文章", "文教", "文字", "时间", "时政",
            "时尚", "金融", "华语", "成都", "武汉", "常州", "温州", "苏州", "安徽", "江苏", "江西", "石家庄", "宁波", "宁夏", "连载", "解读", "单位", "包装",
            "边栏", "方案", "方法", "景点", "谢谢", "曲线", "白皮书", "强推", "马上评", "向上", "向下", "左右", "管理", "管理员", "成员", "任务", "常见问题",
            "程序", "程序员", "许可", "易购", "安全", "史料", "高手", "康复", "游戏", "位置", "路由", "项目", "马上", "万象", "左侧", "周刊", "周报", "周末",
            "季刊", "章节", "目录", "雷达", "龙头", "金石", "石头", "江湖", "江城");

    /** Characters that names of papers and offices end with and names of people do not. */
    private static final String NO_LAST = "社报网台院所部局刊店站版区市县省司厂";

    private Surnames() {}

    /** Whether {@code text} can be a person's name: a known surname and one or two characters. */
    static boolean isName(String text) {
        var folded = Folding.fold(text);
        if (!HAN.matcher(folded).matches()
                || NO_NAMES.contains(folded)
                || NO_LAST.indexOf(folded.charAt(folded.length() - 1)) >= 0) {
            return false;
        }
        return folded.length() > 2 && DOUBLE.contains(folded.substring(0, 2))
                || folded.length() < 4 && SINGLE.indexOf(folded.charAt(0)) >= 0;
    }
}
