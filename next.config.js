import fs from 'node:fs'
import path from 'node:path'

const root = import.meta.dirname
const distDir = process.env.NEXT_DIST_DIR

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // They read files beside themselves or hold native state, so they are loaded as they are.
  serverExternalPackages: [
    'postgres',
    'pg-boss',
    'pino',
    'pdfkit',
    'fontkit',
    'harfbuzzjs',
    'pkijs',
    'asn1js',
    '@libpdf/core',
    'nodemailer',
    'file-type',
    // It looks for Drizzle by a name that it puts together, which no bundler can follow.
    'rate-limiter-flexible',
  ],
  // The largest form that is read (lib/kernel/largest-file.ts), by the proxy and by what reads the form.
  experimental: { proxyClientMaxBodySize: '40mb', serverActions: { bodySizeLimit: '40mb' } },
  turbopack: { root },
  // `npm test` checks the types of everything, tests included; a build need not do it again.
  typescript: { ignoreBuildErrors: true, ...(distDir && { tsconfigPath: ownTsconfig(distDir) }) },
  ...(distDir && { distDir }),
}

/**
 * Next adds the types it generates to the tsconfig it is given. Builds beside `.next` get a file of their own, so that
 * they leave the project's as it is.
 */
function ownTsconfig(folder) {
  const file = path.join('.data', 'tsconfig', `${folder.replaceAll(/[^\w-]/g, '')}.json`)
  const config = {
    extends: '../../tsconfig.json',
    include: [
      'next-env.d.ts',
      '**/*.ts',
      '**/*.tsx',
      `${folder}/types/**/*.ts`,
      `${folder}/dev/types/**/*.ts`,
    ].map((pattern) => `../../${pattern}`),
    exclude: ['../../node_modules', '../../.data', '../../.next'],
  }
  fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
  fs.writeFileSync(path.join(root, file), JSON.stringify(config, null, 2))
  return file
}
