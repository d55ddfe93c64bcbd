/** Prints the table of src/build/hosting/README.md for the hosts that are installed. */
import { compressedSite } from './compressed-site.ts';
import { HEADS, hostFacts, PROBED } from './host-facts.ts';
import { HOSTS, lackOf } from './hosts.ts';
import { startHost } from './start-host.ts';

const site = await compressedSite([PROBED]);
console.log(`| ${HEADS.join(' | ')} |\n|${HEADS.map(() => '---').join('|')}|`);
for (const host of HOSTS) {
  const lack = lackOf(host);
  if (lack) {
    console.error(lack);
    continue;
  }
  const { origin, close } = await startHost(host, site);
  console.log(await hostFacts(host.name, origin, site).finally(close));
}
