// Albanian typography: no French space before marks, quotation marks “…”, typographic apostrophes.

import { testTypography, typographyCases } from "../../support/typography-cases.ts";

const texts = typographyCases(`
Kush?
Ndal!
një; dy
një: dy
Kush ?
Ndal !
një ; dy !
një : dy
Kush?!
Pse ?!
« fjalë »
«fjalë»
një~: dy
9:30
nga ora 9:30 deri në 17:00
ora 9.30
10 000 → 10~000
rreth 1 600 km → rreth 1~600 km
në 2017 250 policë
10.000 policë
1 234 567 → 1~234~567
3,5 milionë
25%
25 %
1500 €
12 km
nr. 3
n° 3
1 shtator 2010
12 qershor 2017
12.6.2017
shekulli XXI
e para, i dyti, 21-shi
z. Hoxha, znj. Hoxha
f. 12
t'i dërgohet → t’i dërgohet
s'ka → s’ka
ç'është → ç’është
m'u kërkua → m’u kërkua
T'I DËRGOHET → T’I DËRGOHET
ç'kërkon? → ç’kërkon?
t'ua japë → t’ua japë
d'Artagnan → d’Artagnan
t‘i → t’i
t’i dërgohet
'fjalë'
"fjalë" → “fjalë”
("fjalë") → (“fjalë”)
"Kush?" → “Kush?”
"një" dhe "dy" → “një” dhe “dy”
"një," tha, "dy" → “një,” tha, “dy”
"t'i dërgohet" → “t’i dërgohet”
Ligji "Për policinë" → Ligji “Për policinë”
Ligji "Nr. 3" → Ligji “Nr. 3”
një "top 10" → një “top 10”
“fjalë”
„fjalë”
“ç’është”
përsëri... → përsëri…
përsëri...? → përsëri…?
etj.... → etj….
[...] → […]
përsëri…
SSI – Shqipëri
2010–2021
Paris–Tiranë
Franca — Shqipëria
shqiptaro-franceze
Bravo 🎉!
Bravo 🎉 !
Shihemi ;)
Shihemi :-)
https://a.al/?t'i=1;b
Shihni https://a.al/t'i... → Shihni https://a.al/t'i…
www.shembull.al/t'i
emri@shembull.al
një fjali e thjeshtë.
Shërbimi i sigurisë së brendshme
Ë, ë, Ç, ç
frëngjisht: « Qui ? »
`);

const markdown = typographyCases(`
**fjalë**: më tej → <strong>fjalë</strong>: më tej
**fjalë** : më tej → <strong>fjalë</strong> : më tej
t'**i** → t’<strong>i</strong>
ç'[është](b.md) → ç’<a href="b.md" rel="external">është</a>
t'\`i\` → t’<code>i</code>
"**fjalë**" → “<strong>fjalë</strong>”
"[lidhje](b.md)" → “<a href="b.md" rel="external">lidhje</a>”
\`t'i "ja"\` → <code>t&#39;i &#34;ja&#34;</code>
[ç'është](b.md) → >ç’është</a>
## Ç'është SSI-ja? → <h2 id="c-eshte-ssi-ja">Ç’është SSI-ja?</h2>
- t'i;⏎- dy. → <li>t’i;</li>
> "Po!" → <blockquote><p>“Po!”</p></blockquote>
| Kush? | T'i |⏎|---|---|⏎| një | "dy" | → <td>“dy”</td>
| Kush? | Ç'është |⏎|---|---|⏎| a | b | → <th scope="col">Ç’është</th>
:::details Ç'është kjo?⏎tekst⏎::: → <summary>Ç’është kjo?</summary>
:::figure Rrjeti: "2017"⏎tekst⏎::: → <figcaption>Rrjeti: “2017”</figcaption>
Faqja [Qui ? C'est « lui » : oui]{lang=fr}! → <span lang="fr">Qui_? C’est «~lui~»~: oui</span>!
Termi [the 'Act']{lang=en-GB}: po → <span lang="en-GB">the ‘Act’</span>: po
Titulli [Wer ist's ? "Er"]{lang=de}! → <span lang="de">Wer ist’s ? &#34;Er&#34;</span>!
![Ç'është "kjo"](b.png) → alt="Ç&#39;është &#34;kjo&#34;"
<https://a.al/t'i> → >https://a.al/t&#39;i</a>
\`\`\`⏎t'i...⏎\`\`\` → <pre><code>t&#39;i...</code></pre>
`);

testTypography("sq", texts, markdown);
