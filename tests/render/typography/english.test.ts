// English typography: no French space, typographic apostrophes and quotation marks.

import { testTypography, typographyCases } from "../../support/typography-cases.ts";

const texts = typographyCases(`
Who?
Stop!
one; two
one: two
wrong ?
wrong !
one : two
one ; two
Who?!
« word »
«word»
one~: two
9:30
from 9:30 to 17:00
9.30 a.m.
at 9 h 30
10 000
10,000 officers
1,234,567 people
25%
25 %
€1,500
12 km
No. 3
1 September 2010
12 June 2017
the 1st, 2nd, 3rd and 21st
Mr Smith
p. 12
isn't → isn’t
it's → it’s
I'd've → I’d’ve
O'Neill → O’Neill
the Embassy's role → the Embassy’s role
the states' role → the states’ role
Paris' streets → Paris’ streets
James's → James’s
the 1990's → the 1990’s
the '90s → the ’90s
'tis → ’tis
rock 'n' roll → rock ’n’ roll
'word' → ‘word’
('word') → (‘word’)
'It's so,' he said. → ‘It’s so,’ he said.
the 'top 10' list → the ‘top 10’ list
'one' and 'two' → ‘one’ and ‘two’
'Who?' → ‘Who?’
"word" → “word”
("word") → (“word”)
"Who?" → “Who?”
"one" and "two" → “one” and “two”
"one," he said, "two" → “one,” he said, “two”
"the 'inner' one" → “the ‘inner’ one”
'the "inner" one' → ‘the “inner” one’
the "top 10" list → the “top 10” list
‘word’
“word”
“the ‘inner’ one”
isn’t
the states’ role
isn‘t → isn’t
wait... → wait…
wait...? → wait…?
[...] → […]
wait…
etc.... → etc….
SSI – Albania
2010–2021
so—yes
so — yes
Well done 🎉!
Well done 🎉 !
See you ;)
See you :-)
https://a.uk/?it's=1;b
See https://a.uk/it's... → See https://a.uk/it's…
www.example.uk/it's
name@example.uk
a simple sentence.
5' 6
French: « Qui ? »
`);

const markdown = typographyCases(`
**word**: more → <strong>word</strong>: more
**word** : more → <strong>word</strong> : more
the **states**' role → the <strong>states</strong>’ role
[the Embassy](b.md)'s role → </a>’s role
**it**'s → <strong>it</strong>’s
\`it\`'s → <code>it</code>’s
"**word**" → “<strong>word</strong>”
'*word*' → ‘<em>word</em>’
"[a link](b.md)" → “<a href="b.md" rel="external">a link</a>”
"\`code\`" → “<code>code</code>”
\`it's "so"\` → <code>it&#39;s &#34;so&#34;</code>
[it's](b.md) → >it’s</a>
## What's new? → <h2 id="what-s-new">What’s new?</h2>
- it's;⏎- two. → <li>it’s;</li>
> "Yes!" → <blockquote><p>“Yes!”</p></blockquote>
| Who? | It's |⏎|---|---|⏎| one | "two" | → <td>“two”</td>
| Who? | It's here |⏎|---|---|⏎| a | b | → <th scope="col">It’s here</th>
:::details What's this?⏎text⏎::: → <summary>What’s this?</summary>
:::figure It's here: 2017⏎text⏎::: → <figcaption>It’s here: 2017</figcaption>
:::quote {author="O'Neill" source="The 'Act'"}⏎text⏎::: → <cite>The ‘Act’</cite>
The [Qui ? C'est « lui » : oui]{lang=fr} page! → <span lang="fr">Qui_? C’est «~lui~»~: oui</span> page!
A [direction générale]{lang=fr}: more → </span>: more
![It's "here"](b.png) → alt="It&#39;s &#34;here&#34;"
<https://a.uk/it's> → >https://a.uk/it&#39;s</a>
\`\`\`⏎it's...⏎\`\`\` → <pre><code>it&#39;s...</code></pre>
&quot;word&quot; → <p>“word”</p>
`);

testTypography("en", texts, markdown);
