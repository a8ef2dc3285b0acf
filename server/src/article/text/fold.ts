/**
 * Simplified and Traditional in turn, for every character of the names above that has two forms. Folding Traditional to Simplified
 * loses nothing for a comparison; the reverse would be a guess.
 */
export const foldPairs =
  "义義远遠现現实實时時战戰紧緊价價蕴蘊内內践踐逻邏辑輯论論缘緣标標准準评評检檢验驗断斷体體总總则則导導学學质質征徵务務规規范範径徑进進优優发發创創选選择擇对對议議举舉点點组組织織动動办辦机機么麼问問题題难難颈頸约約响響误誤区區状狀况況讨討与與势勢经經开開关關语語简簡头頭结結余餘读讀编編键鍵词詞强強坚堅构構养養筑築压壓宽寬扩擴挥揮励勵维維护護决決应應统統筹籌树樹扬揚营營畅暢减減轻輕缩縮调調补補齐齊顺順贯貫彻徹设設转轉变變丰豐确確计計当當须須积積极極续續稳穩继繼严嚴广廣终終协協为爲样樣认認识識领領会會来來阶階从從过過处處条條较較为為着著群羣于於里裡趋趨录錄参參献獻注註释釋资資图圖谢謝记記阅閱报報见見几幾虑慮骤驟间間项項请請复覆审審无無专專顾顧绩績划劃后後适適围圍态態";

/** By UTF-16 unit the Simplified character for a Traditional one of the vocabulary; 0 for all others. */
const simplifiedOf = new Uint16Array(0x10000);
for (let index = 0; index < foldPairs.length; index += 2)
  simplifiedOf[foldPairs.charCodeAt(index + 1)] = foldPairs.charCodeAt(index);

/** Traditional characters of the vocabulary as Simplified; all others stay. Keeps the length. */
export function fold(text: string): string {
  let folded = "";
  let end = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const simplified = simplifiedOf[text.charCodeAt(offset)] ?? 0;
    if (simplified === 0) continue;
    folded += text.slice(end, offset) + String.fromCharCode(simplified);
    end = offset + 1;
  }
  return end === 0 ? text : folded + text.slice(end);
}
