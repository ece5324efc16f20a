-- A finding of a screening round that became a dispute names one that there is.
alter table screening_findings add constraint screening_findings_dispute foreign key (county, dispute) references disputes (county, id);
create index screening_findings_by_dispute on screening_findings (county, dispute) where dispute is not null;
