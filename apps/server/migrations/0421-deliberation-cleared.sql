-- When the opinions, the roll and the minutes of a topic were de-identified: its decision, its sums and its days stay.
alter table topics add column cleared_on date;
