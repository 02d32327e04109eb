// Writes blueprints for a large portfolio, some of them drafts; their names are as people and attackers would choose them.
// usage: node generate_portfolio.mjs COUNT FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [count, folder] = [Number(process.argv[2]), process.argv[3]];
const quoted = text => JSON.stringify(text);
const owners = ['Claims', 'Returns journey team', '<b>Team</b>', 'Équipe du client', 'فريق المرتجعات', '客户服务', '"><img src=x onerror=trapped=1>', 'Unbroken'.repeat(12)];
const titles = ['Parcel', '</script><script>trapped = 1</script>', 'A & B', '\u202Eright to left', '👩‍👩‍👧 family', 'عربي', '返品', 'Donaudampfschifffahrtsgesellschaft'.repeat(3),
    "'; trapped = 1; //", '`code` $' + '{trapped = 1}', 'javascript:trapped=1', '--><svg onload=trapped=1>'];

function blueprint(i) {
    const owner = i % 9 === 8 ? '?' : quoted(owners[i % owners.length]);
    const title = text => quoted(`${titles[(i + text.length) % titles.length]} ${text} ${i}`);
    const recovery = i % 3 === 0 ? '?' : quoted(`Call back within ${i + 1} minutes`);
    return `blueprint journey_${i} ${title('journey')}
${`owner ${owner}`}
lane customer is customer
line interaction
lane agent ${title('agent')} is agent
line visibility
lane desk is human
line internal
state wish : text 1..200
step ask ${title('asks')} in customer { gives wish }
step work ${title('works')} in agent { needs wish }
step help ${title('helps')} in desk { needs wish }
step told ${title('is told')} in customer { needs wish }
flow happy { ask -> work -> help -> told }
contract c for agent -> human { requires wish }
seam ask -> work {
  carries wish
  owner ${i % 4 === 0 ? '?' : owner === '?' ? '"Web"' : owner}
  failure ${title('is lost')} { recovery ${recovery}  signal ${title('signal')}  severity ${1 + (i % 10)} }
}
seam work -> help { carries ${i % 5 === 0 ? '?' : 'wish'}  owner "Desk"  failure ${i % 2 === 0 ? '?' : title('late')} { recovery ${recovery} } }
${i % 7 === 0 ? '' : 'seam help -> told { carries wish  owner "Desk"  failure "Nobody reads it" { recovery "Call"  signal "Unread" } }'}
`;
}

mkdirSync(folder, { recursive: true });
for (let i = 0; i < count; ++i) writeFileSync(join(folder, `journey-${i}.blueprint`), blueprint(i));
