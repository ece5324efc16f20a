-- What somebody who asks from home thinks that it is about; the clerk decides.
alter table said add column topic text;
