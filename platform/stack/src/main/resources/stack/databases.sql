-- Databases and roles of the stack. Run at every start, here by the launcher and in docker-compose by psql as
-- the image's init script, so it keeps to what both understand: \getenv, :'name' and \gexec. Repeating it changes nothing,
-- save that the passwords become those of the environment.

-- No password in the server's log, whatever fails.
set log_min_error_statement = panic;

\getenv keycloak_password KEYCLOAK_DATABASE_PASSWORD
\getenv roadmaps_owner_password ROADMAPS_OWNER_PASSWORD
\getenv roadmaps_app_password ROADMAPS_APP_PASSWORD
\getenv roadmaps_integrator_password ROADMAPS_INTEGRATOR_PASSWORD
\getenv workinggroups_owner_password WORKINGGROUPS_OWNER_PASSWORD
\getenv workinggroups_app_password WORKINGGROUPS_APP_PASSWORD
\getenv workinggroups_integrator_password WORKINGGROUPS_INTEGRATOR_PASSWORD

-- The owner migrates, the app works: a service that is broken into can't drop a table or rewrite a revision. The integrator
-- alone writes the ledger's tables, which the app reads.
select format('create role %I login', wanted.name)
from (values ('keycloak'), ('roadmaps_owner'), ('roadmaps_app'), ('roadmaps_integrator'),
             ('workinggroups_owner'), ('workinggroups_app'), ('workinggroups_integrator')) as wanted(name)
where not exists (select from pg_roles where rolname = wanted.name)
\gexec

select format('alter role %I password %L', given.name, given.password)
from (values ('keycloak', :'keycloak_password'),
             ('roadmaps_owner', :'roadmaps_owner_password'),
             ('roadmaps_app', :'roadmaps_app_password'),
             ('roadmaps_integrator', :'roadmaps_integrator_password'),
             ('workinggroups_owner', :'workinggroups_owner_password'),
             ('workinggroups_app', :'workinggroups_app_password'),
             ('workinggroups_integrator', :'workinggroups_integrator_password')) as given(name, password)
\gexec

-- Sorting by code point, the same on every machine and in every release of its libraries.
select format('create database %I owner %I template template0 encoding ''UTF8'' locale_provider builtin builtin_locale ''C.UTF-8'' locale ''C''',
              wanted.name, wanted.owner)
from (values ('keycloak', 'keycloak'), ('roadmaps', 'roadmaps_owner'), ('workinggroups', 'workinggroups_owner')) as wanted(name, owner)
where not exists (select from pg_database where datname = wanted.name)
\gexec

-- Each database is for its own roles only.
select format('revoke all on database %I from public', name)
from (values ('keycloak'), ('roadmaps'), ('workinggroups')) as ours(name)
\gexec

select format('grant connect on database %I to %I', database, role)
from (values ('roadmaps', 'roadmaps_app'), ('roadmaps', 'roadmaps_integrator'),
             ('workinggroups', 'workinggroups_app'), ('workinggroups', 'workinggroups_integrator')) as allowed(database, role)
\gexec
