-- Each line writes to audiences of its own; until now the registrars did for all.
alter table service_messages add column for_line text not null default 'population';
