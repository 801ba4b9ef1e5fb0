// French typography: `_` is the narrow no-break space U+202F, `~` the no-break space U+00A0.

import { testTypography, typographyCases } from "../../support/typography-cases.ts";

const texts = typographyCases(`
Qui ? → Qui_?
Oui ! → Oui_!
un ; deux → un_; deux
un  ; deux → un_; deux
Qui~? → Qui_?
Qui_?
Qui? → Qui_?
Attention! Danger! → Attention_! Danger_!
les policiers; les gendarmes → les policiers_; les gendarmes
Quoi ?! → Quoi_?!
Quoi?! → Quoi_?!
Non !!! → Non_!!!
Vraiment ? ! → Vraiment_?_!
Et puis... ? → Et puis…_?
Quoi ?… → Quoi_?…
Alors ?... → Alors_?…
(Qui ?) → (Qui_?)
Oui !, dit-il → Oui_!, dit-il
 ! → _!
un : deux → un~: deux
un_: deux → un~: deux
un~: deux
Objet: visite → Objet~: visite
fin : → fin~:
fin: → fin~:
Trois missions :⏎conseiller → Trois missions~:⏎conseiller
un⏎: deux → un~: deux
un⏎; deux → un_; deux
12:30
de 12:30 à 14:00
ratio 1:5
à 9 h 30 → à 9~h~30
9 h → 9~h
de 8 h à 17 h 15 → de 8~h à 17~h~15
« mot » → «~mot~»
«mot» → «~mot~»
«_mot_» → «~mot~»
«~mot~»
«  mot  » → «~mot~»
« mot » ! → «~mot~»_!
« mot »; → «~mot~»_;
« Qui ? » → «~Qui_?~»
« a » et « b » → «~a~» et «~b~»
« il dit “oui” » → «~il dit “oui”~»
« l'un dit « oui » » → «~l’un dit «~oui~»~»
«⏎mot⏎» → «~mot~»
«  → «~
l'État → l’État
L'ATTACHÉ D'AMBASSADE → L’ATTACHÉ D’AMBASSADE
aujourd'hui → aujourd’hui
d'« ami » → d’«~ami~»
l'11 novembre → l’11 novembre
Jusqu' → Jusqu’
l‘État → l’État
l’État
les amis'
'mot'
et puis... → et puis…
etc.... → etc….
[...] → […]
et puis…
10 000 personnes → 10_000 personnes
10~000 personnes → 10_000 personnes
1 234 567 euros → 1_234_567 euros
en 2017 250 policiers
au 01 23 45 67 89
3,5 millions
25 % → 25~%
25%
1 500 € → 1_500~€
20 °C → 20~°C
12 km de côte → 12~km de côte
90 km/h → 90~km/h
5 mois
2 s'ajoutent → 2 s’ajoutent
loi n° 2009-971 → loi n°~2009-971
N° 3 → N°~3
1er août 2021
le 12 juin 2017
2017 juin
la 1re mission, le 1er attaché, la 2e partie
M. Dupont, Mme Martin → M.~Dupont, Mme~Martin
art. 3, p. 12, § 4 → art.~3, p.~12, §~4
SSI – Albanie → SSI~– Albanie
Paris – Tirana — aller → Paris~– Tirana~— aller
Paris-Tirana, 2010–2021
Bravo 🎉 ! → Bravo 🎉_!
Bravo 🎉! → Bravo 🎉_!
À bientôt ;) → À bientôt ;)
À bientôt :-)
https://a.fr/?b;c
&amp; et &#233;
Voir https://a.fr/l'avenir... ? → Voir https://a.fr/l'avenir…_?
Voir https://a.fr/?q=l'un&p=a;b! → Voir https://a.fr/?q=l'un&p=a;b_!
www.exemple.fr/d'ici
une phrase simple.
le mot de la fin
`);

const markdown = typographyCases(`
**mot** : suite → <strong>mot</strong>~: suite
**mot :** suite → <strong>mot~:</strong> suite
**Objet:** suite → <strong>Objet~:</strong> suite
mot **: suite** → mot~<strong>: suite</strong>
*mot* ? → <em>mot</em>_?
*mot*? → <em>mot</em>_?
« **mot** » → «~<strong>mot</strong>~»
«**mot**» → «~<strong>mot</strong>~»
[mot](b.md) ! → <a href="b.md" rel="external">mot</a>_!
[Qui ?](b.md) → >Qui_?</a>
«[mot](b.md)» → «~<a href="b.md" rel="external">mot</a>~»
l'**État** → l’<strong>État</strong>
l'[État](b.md) → l’<a href="b.md" rel="external">État</a>
l'\`État\` → l’<code>État</code>
\`mot\` : suite → <code>mot</code>~: suite
Tapez : \`a ? b : c\` → Tapez~: <code>a ? b : c</code>
\`l'un\` ; \`« deux »\` → <code>l&#39;un</code>_; <code>« deux »</code>
Dites [Who's there ? Me: "us"]{lang=en} ! → Dites <span lang="en">Who’s there ? Me: “us”</span>_!
Le [Chief of Station]{lang=en}: un chef → </span>~: un chef
l'[English]{lang=en} → l’<span lang="en">English</span>
## Qui sommes-nous ? → <h2 id="qui-sommes-nous">Qui sommes-nous_?</h2>
- un ;⏎- deux. → <li>un_;</li>
> « Oui ! » → <blockquote><p>«~Oui_!~»</p></blockquote>
| Qui ? | Quoi |⏎|---|---|⏎| l'un | 25 % | → <td>25~%</td>
| Qui ? | L'un |⏎|---|---|⏎| a | b | → <th scope="col">L’un</th>
:::details Pourquoi ?⏎texte⏎::: → <summary>Pourquoi_?</summary>
:::callout L'essentiel : ceci⏎texte⏎::: → L’essentiel~: ceci</p>
:::figure {kind=key-figures} Le réseau : 2017⏎- **250** policiers⏎::: → <figcaption>Le réseau~: 2017</figcaption>
:::quote {author="L'auteur" source="Loi n° 3"}⏎« Oui »⏎::: → <cite>Loi n°~3</cite>
:::timeline⏎- 2010 : « Création » !⏎::: → «~Création~»_!
![L'ambassade : « ici » ?](b.png) → alt="L&#39;ambassade : « ici » ?"
[Page](https://a.fr/?l'un;b "L'un ?") → href="https://a.fr/?l&#39;un;b"
<https://a.fr/l'un> → >https://a.fr/l&#39;un</a>
\`\`\`⏎Qui ? l'un...⏎\`\`\` → <pre><code>Qui ? l&#39;un...</code></pre>
un  ⏎: deux → un<br>: deux
10 **000** → 10_<strong>000</strong>
Quoi\\! → Quoi_!
Qui&nbsp;? → Qui_?
`);

testTypography("fr", texts, markdown);
