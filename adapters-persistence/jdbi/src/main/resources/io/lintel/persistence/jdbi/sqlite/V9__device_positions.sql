-- Where on the plan of its floor a device is; null when nobody said so.
alter table device_devices add column plan_x real;
alter table device_devices add column plan_y real;
