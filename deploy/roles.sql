-- Makes Spokewell's two roles and its database on a PostgreSQL of your own, and may be run again. With psql 14 or newer,
-- as a superuser, with both passwords in the environment (not on the command line, which every user can read):
--
--   SPOKEWELL_OWNER_PASSWORD=… SPOKEWELL_APP_PASSWORD=… psql -X -v ON_ERROR_STOP=1 -f deploy/roles.sql ADDRESS
--
-- spokewell_owner owns the database and runs the migrations. spokewell_app serves requests and jobs: it owns nothing,
-- and gets what it may do with each table from the migrations, which name it, so its name is fixed.
\getenv owner_password SPOKEWELL_OWNER_PASSWORD
\getenv app_password SPOKEWELL_APP_PASSWORD
\if :{?owner_password}
\else
  \warn 'SPOKEWELL_OWNER_PASSWORD is not set.'
  select 1 / 0 as password_missing;
\endif
\if :{?app_password}
\else
  \warn 'SPOKEWELL_APP_PASSWORD is not set.'
  select 1 / 0 as password_missing;
\endif

select 'create role spokewell_owner' where not exists (select from pg_roles where rolname = 'spokewell_owner') \gexec
select 'create role spokewell_app' where not exists (select from pg_roles where rolname = 'spokewell_app') \gexec
alter role spokewell_owner with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
  password :'owner_password';
alter role spokewell_app with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
  password :'app_password';

select 'create database spokewell owner spokewell_owner template template0 encoding ''UTF8'''
 where not exists (select from pg_database where datname = 'spokewell') \gexec
revoke all on database spokewell from public;
grant connect on database spokewell to spokewell_app;

\connect spokewell
-- Up to PostgreSQL 14 the schema belongs to the superuser; the migrations must own it.
alter schema public owner to spokewell_owner;
revoke all on schema public from public;
grant usage on schema public to spokewell_app;
