-- In which app a browser takes notices: my, desk, phone. A touch on a notice opens that app.
alter table push_subscriptions add column app text not null default 'my' constraint push_subscriptions_app check (app in ('my', 'desk', 'phone'));
