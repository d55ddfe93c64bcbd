/** What a device shows of the installed site. Addresses are relative to the file itself. */
export function webManifest(title: string): string {
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: purpose === 'any' ? `icon-${size}.png` : `icon-${size}-${purpose}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    name: title,
    short_name: 'Status codes',
    description: 'What each status code means, per resource and API version.',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#fbfcfe',
    theme_color: '#2f5bd3',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon(192, 'any'),
      icon(512, 'any'),
      icon(512, 'maskable'),
    ],
    shortcuts: [
      { name: 'Decode a response', url: './decode' },
      { name: 'Compare versions', url: './compare' },
    ],
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
